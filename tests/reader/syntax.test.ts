import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceSyntax } from '../../src/reader/syntax/sentence-syntax.js';
import { syntaxReader } from '../../src/reader/syntax/syntax.js';

const read = (sentence: string) => {
  const words = sentence.split(' ');
  const syntax = new SentenceSyntax(syntaxReader().read(words));
  return { syntax, at: (word: string) => words.indexOf(word) };
};

describe('the grammar of a sentence', () => {
  it.each([
    ['Our method achieves 78.5 % accuracy on ImageNet .', 'achieves', 'method'],
    ['The proposed network , trained on images , outperforms ResNet by 3 points .', 'outperforms', 'network'],
    ['Supervised fine-tuning degrades performance by up to 21 % .', 'degrades', 'fine-tuning'],
  ])('"%s": the subject of %s is %s', (sentence, verb, subject) => {
    const { syntax, at } = read(sentence);
    expect(syntax.subjectOf(at(verb))).toBe(at(subject));
  });

  it('tells where two words meet, and how many steps away', () => {
    const { syntax, at } = read('Our method achieves high accuracy .');
    expect(syntax.meeting(at('method'), at('accuracy'))).toEqual({ up: 1, down: 1, top: at('achieves') });
    expect(syntax.meeting(at('high'), at('accuracy'))).toEqual({ up: 1, down: 0, top: at('accuracy') });
  });

  it('takes the word of a phrase that the others belong to', () => {
    const { syntax, at } = read('The model reduces the number of parameters by half .');
    expect(syntax.headOf(at('number'), at('parameters') + 1)).toBe(at('number'));
  });

  it('reads "changes" as a verb or a noun by what stands around it', () => {
    const changes = (sentence: string) => read(sentence).syntax.tag(sentence.split(' ').indexOf('changes'));
    expect(changes('The model changes the output .')).toMatch(/^VB/);
    expect(changes('We study the changes of the output .')).toMatch(/^NN/);
  });

  it('makes a tree of any words: every word leads to a root, none to itself', () => {
    const word = fc.oneof(fc.constantFrom('of', 'the', '(', ')', ',', '%', '5', 'is', 'model'), fc.string({ minLength: 1, maxLength: 8 })); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const { heads, tags, relations } = syntaxReader().read(words);
        expect([heads.length, tags.length, relations.length]).toEqual([words.length, words.length, words.length]);
        for (let i = 0; i < words.length; i++) {
          let at = i;
          for (let steps = 0; at >= 0; steps++, at = heads[at]!) expect(steps).toBeLessThanOrEqual(words.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads no words as no tree', () => {
    expect(syntaxReader().read([]).tags).toEqual([]);
  });
});
