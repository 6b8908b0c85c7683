import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Reject } from '../sources/source.js';

/** So many places of one kind are named. */
const PLACES = 3;

/**
 * What could not be read: one JSON line each in a file, so that nothing is lost and what is mended can be read again, and for a
 * person one line a kind.
 */
export class RejectLog {
  private readonly kinds = new Map<
    string,
    { count: number; readonly places: string[]; readonly detail: string | undefined }
  >();
  private file: WriteStream | undefined;
  private failure: Error | undefined;
  count = 0;

  /** @param path the file, written anew when there is a first reject; none when undefined */
  constructor(readonly path: string | undefined) {}

  add(input: string, reject: Reject): void {
    this.count++;
    const place = `${input}, ${reject.place}`;
    const kind = this.kinds.get(reject.rejected);
    if (!kind) this.kinds.set(reject.rejected, { count: 1, places: [place], detail: reject.detail });
    else {
      kind.count++;
      if (kind.places.length < PLACES) kind.places.push(place);
    }
    if (this.path !== undefined && !this.failure) this.write(input, reject);
  }

  /** One line a kind of reject, the most frequent first. */
  lines(): string[] {
    return [...this.kinds]
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([reason, { count, places, detail }]) => {
        if (count === 1) return `${places[0]}: ${reason}${detail === undefined ? '' : ` (${detail})`}`;
        return `${count} records: ${reason} (${places.join('; ')}${count > places.length ? '; …' : ''})`;
      });
  }

  /** Writes out what waits. @returns why the file could not be written, if so */
  async close(): Promise<string | undefined> {
    if (this.file && !this.failure) {
      this.file.end();
      await once(this.file, 'close').catch((error: Error) => (this.failure ??= error));
    }
    return (
      this.failure && `${this.path} could not be written (${this.failure.message}): the rejected records are not kept`
    );
  }

  /** Waits until the disk has kept up. */
  async drained(): Promise<void> {
    if (this.file?.writableNeedDrain && !this.failure) await once(this.file, 'drain').catch(() => undefined);
  }

  private write(input: string, { place, rejected, detail, record }: Reject): void {
    if (!this.file) {
      this.file = createWriteStream(this.path!);
      this.file.on('error', (error) => (this.failure ??= error));
    }
    const line = /\bline (\d+)/.exec(place)?.[1];
    const path = place.replace(/^line \d+(?:, )?/, '');
    const entry = {
      file: input,
      ...(line !== undefined && { line: Number(line) }),
      ...(path !== '' && { path }),
      reason: detail === undefined ? rejected : `${rejected} (${detail})`,
      record: recordOf(record),
    };
    this.file.write(`${JSON.stringify(entry)}\n`);
  }
}

/** JSON stays JSON, so that a mended line can be read again. */
function recordOf(record: string | undefined): unknown {
  if (record === undefined || !/^\s*[[{]/.test(record)) return record ?? null;
  try {
    return JSON.parse(record);
  } catch {
    return record;
  }
}
