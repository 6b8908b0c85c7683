const NO_NUMBER = /-?\bInfinity\b|\bNaN\b/g;
/** A trailing comma before a closing bracket. */
const LAST_COMMA = /,(?=\s*[}\]])/g;

/** Numbers, dates and ids as MongoDB's shell writes them: NumberInt(2024), ISODate("2024-05-01"). */
const SHELL_NUMBER = /\bNumber(?:Int|Long|Decimal)\((-?[\d.]+)\)/g;
const SHELL_CALL = /\b(?:new )?(?:ObjectId|ISODate|Date|Timestamp|UUID|NumberInt|NumberLong|NumberDecimal)\($/;

/** A value is nested too deeply: code that walks it recursively would exhaust the stack. */
class NestingError extends Error {
  override readonly name = 'NestingError';

  constructor(readonly deepest: number) {
    super(`more than ${deepest} levels`);
  }
}

/**
 * Parses JSON, and also accepts the non-finite numbers that Python writes (NaN, Infinity become null), the calls that MongoDB's
 * shell writes (`NumberInt(2024)`), unescaped line breaks and tabs in strings, and trailing commas.
 * @param deepest maximum nesting of objects and arrays
 * @throws SyntaxError of the unchanged text if it is not JSON
 * @throws NestingError
 */
export function parseJson(text: string, deepest: number): unknown {
  const value = parsed(text);
  if (text.length > deepest && isDeeper(value, deepest)) throw new NestingError(deepest);
  return value;
}

function isDeeper(value: unknown, deepest: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (deepest <= 0) return true;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return inner.some((part) => isDeeper(part, deepest - 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      return JSON.parse(mended(text));
    } catch {
      throw error;
    }
  }
}

/**
 * Escapes control characters in strings and replaces non-finite numbers and calls with JSON, in one pass: a pattern would start
 * again at every quotation mark.
 */
function mended(text: string): string {
  const parts: string[] = [];
  let inCall = false;
  for (let at = 0; at < text.length;) {
    const from = text.indexOf('"', at);
    const between = text.slice(at, from < 0 ? text.length : from);
    const plain: string = (inCall ? between.replace(/^\)/, '') : between)
      .replace(NO_NUMBER, 'null')
      .replace(SHELL_NUMBER, '$1')
      .replace(LAST_COMMA, '');
    const value: string = plain.replace(SHELL_CALL, '');
    inCall = value !== plain;
    parts.push(value);
    if (from < 0) break;
    at = endOfString(text, from);
    parts.push(escaped(text.slice(from, at)));
  }
  return parts.join('');
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function escaped(string: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return string.replace(/[\u0000-\u001f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export const NOT_JSON = 'is not JSON';

/** The reason why a text cannot be read as JSON, for a reject. */
export function jsonProblem(error: unknown): { readonly rejected: string; readonly detail: string } {
  if (error instanceof NestingError) return tooDeep(error.deepest);
  return { rejected: NOT_JSON, detail: syntaxProblem(error) };
}

/** The reject of a value that is nested too deeply. */
export function tooDeep(deepest: number): { readonly rejected: string; readonly detail: string } {
  return { rejected: 'is nested too deeply', detail: `more than ${deepest} levels` };
}

/** A short form of a JSON parser's message, without the text itself. */
function syntaxProblem(error: unknown): string {
  return (error as Error).message
    .replace(/,? ?(?:\.\.\.)?".*$/s, '')
    .replace(/\.\.\..*$/s, '')
    .trim();
}
