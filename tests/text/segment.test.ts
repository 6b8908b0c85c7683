import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import { segment } from '../../src/text/segment/segment.js';

const document = (abstract: string) => segment([clean('title', 'A title'), clean('abstract', abstract)]);
const sentences = (abstract: string) =>
  document(abstract)
    .sentences.slice(1)
    .map((s) => s.text);
const words = (text: string) => document(text).sentences[1]!.tokens.map((t) => t.text);
const clauses = (text: string) => {
  const sentence = document(text).sentences[1]!;
  return sentence.clauses.map(({ from, to }) =>
    sentence.text.slice(sentence.tokens[from]!.start - sentence.start, sentence.tokens[to - 1]!.end - sentence.start),
  );
};

describe('sentences', () => {
  it.each([
    ['We compare A vs. B on x. It wins.', ['We compare A vs. B on x.', 'It wins.']],
    ['Some, e.g. ViT, are slow. We fix it.', ['Some, e.g. ViT, are slow.', 'We fix it.']],
    ['It is 3.5x faster. The rest is 2.1 GB.', ['It is 3.5x faster.', 'The rest is 2.1 GB.']],
    [
      'A drop (60% in Ent. F1 on SMD. It is so.) is seen. Yes.',
      ['A drop (60% in Ent. F1 on SMD. It is so.) is seen.', 'Yes.'],
    ],
    ['We get lower latency.Codes are public.', ['We get lower latency.', 'Codes are public.']],
    ['As Vaswani et al. showed, it works. We agree.', ['As Vaswani et al. showed, it works.', 'We agree.']],
    ['On A, B, etc. We then stop.', ['On A, B, etc.', 'We then stop.']],
    ['Is it fast? We ask. Yes!', ['Is it fast?', 'We ask.', 'Yes!']],
    ['We use Node.js and C++. Both run.', ['We use Node.js and C++.', 'Both run.']],
    ['It was built in the U.S. by us.', ['It was built in the U.S. by us.']],
  ])('are split in %s', (text, expected) => expect(sentences(text)).toEqual(expected));

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB1 .,;()%-“é×!?'), maxLength: 120 }), (abstract) => {
        const { fields, sentences: found } = document(abstract);
        let last = 0;
        for (const s of found.slice(1)) {
          const field = fields[1]!.text;
          expect(s.text).toBe(field.slice(s.start, s.end));
          expect(s.start).toBeGreaterThanOrEqual(last);
          last = s.end;
          for (const t of s.tokens) expect(field.slice(t.start, t.end)).toBe(t.text);
          expect(s.clauses.map((c) => c.to).at(-1)).toBe(s.tokens.length);
        }
      }),
    );
  });
});

describe('tokens', () => {
  it.each([
    ['EfficientFormer-L1 on test-other', ['EfficientFormer-L1', 'on', 'test-other']],
    ['3.5x faster (79.2%)', ['3.5x', 'faster', '(', '79.2', '%', ')']],
    ['ViT-B/16 in C++ and C#', ['ViT-B/16', 'in', 'C++', 'and', 'C#']],
    ['12,288 GPUs, 5 nodes', ['12,288', 'GPUs', ',', '5', 'nodes']],
    ["the model's size", ['the', "model's", 'size']],
    ['e.g. this', ['e.g.', 'this']],
  ])('of %s', (text, expected) => expect(words(text)).toEqual(expected));
});

describe('clauses', () => {
  it.each([
    ['X gets 8% , which is 2% more, while Z needs 4 ms', ['X gets 8%', ', which is 2% more', ', while Z needs 4 ms']],
    ['X gets 8%, and our largest model obtains 9%', ['X gets 8%', ', and our largest model obtains 9%']],
    ['X gets 8% top-1, outperforming Y by 2%', ['X gets 8% top-1', ', outperforming Y by 2%']],
    ['X gets 8% and 9% on A and B', ['X gets 8% and 9% on A and B']],
  ])('of %s', (text, expected) => expect(clauses(text)).toEqual(expected));
});
