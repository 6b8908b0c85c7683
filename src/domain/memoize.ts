/**
 * Memoizes a pure function of one string or object. After `limit` different ones the cache is cleared. For cheap checks that are repeated
 * very often, such as "does this word look like a name?".
 */
export function memoize<T, Key = string>(ask: (key: Key) => T, limit = 20_000): (key: Key) => T {
  const answers = new Map<Key, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = ask(key);
    if (answers.size >= limit) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
