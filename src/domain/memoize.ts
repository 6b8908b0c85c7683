/**
 * The same pure function, which remembers its answers for up to `limit` texts and then begins anew. For small questions that are asked
 * again and again ("is this word spelled like a name?").
 */
export function remembering<T>(ask: (text: string) => T, limit = 20_000): (text: string) => T {
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
