const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/gs;

/**
 * Parses JSON; also what Python writes for numbers that are none (NaN, Infinity become null), and line breaks and tabs that stand
 * unescaped within a text.
 * @throws SyntaxError of the unchanged text when it is not JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    try {
      return JSON.parse(text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? escaped(token) : 'null')));
    } catch {
      throw error;
    }
  }
}

function escaped(string: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return string.replace(/[\u0000-\u001f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A short form of a JSON parser's message, without the text itself. */
export function syntaxProblem(error: unknown): string {
  return (error as Error).message
    .replace(/,? ?(?:\.\.\.)?".*$/s, '')
    .replace(/\.\.\..*$/s, '')
    .trim();
}
