import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Number of characters that are buffered before they are written. */
const AT_ONCE = 1 << 20;

/**
 * Values stored in a temporary file until their group is read, in the order in which they were added. Memory holds only their
 * offsets.
 */
export class GroupedLines<T> {
  /** By group: offset and length of each value, in bytes, alternating. */
  private readonly places = new Map<string, number[]>();
  private pending: string[] = [];
  private pendingLength = 0;
  private offset = 0;

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  static async create<T>(): Promise<GroupedLines<T>> {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-export-'));
    try {
      const file = await open(join(folder, 'lines'), 'w+');
      // The handle keeps the file until it is closed, or the process ends in any way. Windows does not allow this.
      if (process.platform !== 'win32') await rm(folder, { recursive: true, force: true });
      return new GroupedLines<T>(folder, file);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async add(group: string, value: T): Promise<void> {
    const text = JSON.stringify(value);
    const length = Buffer.byteLength(text);
    const places = this.places.get(group);
    if (places) places.push(this.offset, length);
    else this.places.set(group, [this.offset, length]);
    this.offset += length;
    this.pending.push(text);
    this.pendingLength += text.length;
    if (this.pendingLength >= AT_ONCE) await this.flush();
  }

  /** The names of the groups, sorted. */
  groups(): string[] {
    return [...this.places.keys()].sort();
  }

  async *group(name: string): AsyncGenerator<T> {
    await this.flush();
    const places = this.places.get(name) ?? [];
    for (let i = 0; i < places.length; i += 2) {
      const buffer = Buffer.alloc(places[i + 1]!);
      await this.file.read(buffer, 0, buffer.length, places[i]);
      yield JSON.parse(buffer.toString()) as T;
    }
  }

  /** Removes the file. */
  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    const text = this.pending.join('');
    this.pending = [];
    this.pendingLength = 0;
    await this.file.appendFile(text);
  }
}
