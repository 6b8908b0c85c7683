/** A word of the question with its place. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Splits at spaces and drops punctuation at the ends of words; `%`, `/`, `+`, `-`, `.` and `@` inside of a name stay. */
export function wordsOf(question: string): Word[] {
  return [...question.matchAll(/[^\s,;:?!()"“”]+/g)].flatMap((match) => {
    const text = match[0].replace(/^['‘]+|['’.]+$|['’]s$/g, '');
    if (text === '') return [];
    const start = match.index + match[0].indexOf(text);
    return [{ text, lower: text.toLowerCase(), start, end: start + text.length }];
  });
}
