import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/**
 * Maximum number of open elements. The parser moves all of them for every new one, so that its time is quadratic in the depth.
 * Pages with unclosed elements reach some thousand.
 */
const MOST_OPEN = 10_000;

/** htmlparser2's parser for HTML and XML, which stops at more than `MOST_OPEN` open elements. */
export class TagParser extends Parser {
  private readonly open: { count: number };

  constructor(handler: Partial<Handler>, options?: ParserOptions) {
    const open = { count: 0 };
    super(
      {
        ...handler,
        onopentag: (...args) => {
          open.count++;
          handler.onopentag?.(...args);
          if (open.count > MOST_OPEN) this.pause();
        },
        onclosetag: (...args) => {
          open.count--;
          handler.onclosetag?.(...args);
        },
      },
      options,
    );
    this.open = open;
  }

  /** Whether parsing has stopped because of the depth. */
  get gaveUp(): boolean {
    return this.open.count > MOST_OPEN;
  }

  override write(chunk: string): void {
    if (!this.gaveUp) super.write(chunk);
  }

  override end(chunk?: string): void {
    if (!this.gaveUp) super.end(chunk);
  }
}

/** The reject for a document that is not read to its end because of its depth. */
export const TOO_DEEP = {
  rejected: 'is nested too deeply',
  detail: `more than ${MOST_OPEN} elements are open at once`,
};
