import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/**
 * Most elements that may be open at once. The parser moves all of them at every new one, so that time grows with the square; pages that
 * forget to close their elements have some thousand.
 */
const MOST_OPEN = 10_000;

/** htmlparser2's parser of HTML and XML, which reads no further where more elements are open than any page has. */
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

  /** Whether it reads no further. */
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

/** What is said of a document that is not read to its end because of its depth. */
export const TOO_DEEP = {
  rejected: 'is nested too deeply',
  detail: `more than ${MOST_OPEN} elements are open at once`,
};
