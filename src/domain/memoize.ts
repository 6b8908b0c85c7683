/**
 * Memoizes a pure function of one string. After `limit` different strings the cache is cleared. For cheap checks that are repeated
 * very often, such as "does this word look like a name?".
 */
export function memoize<T>(ask: (text: string) => T, limit = 20_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = ask(text);
      if (answers.size >= limit) answers.clear();
      answers.set(text, answer);
    }
    return answer;
  };
}
