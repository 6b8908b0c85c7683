import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Reject } from '../sources/source.js';

/** Maximum number of places listed for each kind of reject. */
const PLACES = 3;

/**
 * Collects rejected records: as JSON Lines in a file, so that nothing is lost and corrected records can be read again, and for
 * users as one line per kind.
 */
export class RejectLog {
  private readonly kinds = new Map<
    string,
    { count: number; readonly places: string[]; readonly detail: string | undefined }
  >();
  private file: WriteStream | undefined;
  private failure: Error | undefined;
  count = 0;

  /** @param path the file, overwritten at the first reject; none when undefined */
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

  /** One line for each kind of reject, most frequent first. */
  lines(): string[] {
    return [...this.kinds]
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([reason, { count, places, detail }]) => {
        if (count === 1) return `${places[0]}: ${reason}${detail === undefined ? '' : ` (${detail})`}`;
        return `${count} records: ${reason} (${places.join('; ')}${count > places.length ? '; …' : ''})`;
      });
  }

  /**
   * Writes the remaining lines.
   * @returns the error, if the file could not be written
   */
  async close(): Promise<string | undefined> {
    if (this.file && !this.failure) {
      this.file.end();
      await once(this.file, 'close').catch((error: Error) => (this.failure ??= error));
    }
    return (
      this.failure && `${this.path} could not be written (${this.failure.message}): the rejected records are not saved`
    );
  }

  /** Waits until the lines are written. */
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

/** JSON is kept as it is, so that a corrected line can be read again. */
function recordOf(record: string | undefined): unknown {
  if (record === undefined || !/^\s*[[{]/.test(record)) return record ?? null;
  try {
    return JSON.parse(record);
  } catch {
    return record;
  }
}
