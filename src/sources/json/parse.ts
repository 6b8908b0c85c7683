const NO_NUMBER = /-?\bInfinity\b|\bNaN\b/g;
/** A comma before a closing bracket, as people leave it. */
const LAST_COMMA = /,(?=\s*[}\]])/g;

/** A value lies deeper within others than anything that holds papers; what walks it would use up the stack. */
class NestingError extends Error {
  override readonly name = 'NestingError';

  constructor(readonly deepest: number) {
    super(`more than ${deepest} levels`);
  }
}

/**
 * Parses JSON; also what Python writes for numbers that are none (NaN, Infinity become null), line breaks and tabs that stand
 * unescaped within a text, and commas after a last element.
 * @param deepest how many objects and lists may lie within each other
 * @throws SyntaxError of the unchanged text when it is not JSON
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

/** Texts with their control characters escaped, and what is no number as null. In one pass: a pattern would begin anew at every quotation mark. */
function mended(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const from = text.indexOf('"', at);
    parts.push(
      text
        .slice(at, from < 0 ? text.length : from)
        .replace(NO_NUMBER, 'null')
        .replace(LAST_COMMA, ''),
    );
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

/** Why a text cannot be read as JSON, as a reject has it. */
export function jsonProblem(error: unknown): { readonly rejected: string; readonly detail: string } {
  if (error instanceof NestingError) return tooDeep(error.deepest);
  return { rejected: NOT_JSON, detail: syntaxProblem(error) };
}

/** What is said of a value that holds more levels than it may. */
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
