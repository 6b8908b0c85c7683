import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableText } from '../reader.js';

/** Caches answers of models on disk, one file per reader and text, so that no text is paid for twice. */
export class AnswerCache {
  constructor(
    private readonly folder: string,
    private readonly readerId: string,
  ) {}

  /** @returns the text of the answer; undefined if there is none, or it cannot be read */
  async get(text: ReadableText): Promise<string | undefined> {
    try {
      return await readFile(this.path(text), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Writes a temporary file and renames it, so that an incomplete answer is never read. */
  async put(text: ReadableText, answer: string): Promise<void> {
    const path = this.path(text);
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${path}.${process.pid}`, answer);
    await rename(`${path}.${process.pid}`, path);
  }

  private path({ title, abstract }: ReadableText): string {
    const key = createHash('sha256')
      .update(JSON.stringify([this.readerId, title, abstract]))
      .digest('hex');
    return join(this.folder, `${key}.json`);
  }
}
