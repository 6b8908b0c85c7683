import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Number of entries after which they are committed, which bounds the memory of a transaction. */
const ENTRIES_AT_ONCE = 10_000;

/**
 * A map from text to text in a temporary file, for names of a graph that may not fit in memory. Only a few megabytes of the file are
 * cached.
 */
export class TextMap {
  private readonly folder = mkdtempSync(join(tmpdir(), 'claimgraph-map-'));
  private readonly database = new Database(join(this.folder, 'map.db'));
  private readonly insert: Database.Statement;
  private readonly select: Database.Statement;
  private uncommitted = 0;

  constructor() {
    this.database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -4096;
       CREATE TABLE entries (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID; BEGIN`,
    );
    // The open database keeps the file until the process or thread ends in any way. Windows does not allow this.
    if (process.platform !== 'win32') this.removeFile();
    this.insert = this.database.prepare('INSERT INTO entries VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.select = this.database.prepare('SELECT value FROM entries WHERE key = ?');
  }

  /** Adds a key unless the map has it. @returns whether it was new */
  add(key: string, value = ''): boolean {
    const added = this.insert.run(key, value).changes > 0;
    if (added && ++this.uncommitted === ENTRIES_AT_ONCE) {
      this.uncommitted = 0;
      this.database.exec('COMMIT; BEGIN');
    }
    return added;
  }

  get(key: string): string | undefined {
    return (this.select.get(key) as { readonly value: string } | undefined)?.value;
  }

  /** Removes the file. */
  close(): void {
    this.database.close();
    this.removeFile();
  }

  private removeFile(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
