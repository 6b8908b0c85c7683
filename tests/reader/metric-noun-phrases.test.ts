import { describe, expect, test } from 'vitest';
import { metricNounPhrases } from '../../src/reader/mentions/metric-noun-phrases.js';
import { lineOf } from '../../src/reader/mentions/words.js';
import { clean } from '../../src/text/clean/clean.js';
import { segment } from '../../src/text/segment/segment.js';

function phrasesOf(abstract: string, title = ''): string[] {
  const document = segment([clean('title', title), clean('abstract', abstract)]);
  return document.sentences.flatMap((sentence) => metricNounPhrases(lineOf(sentence)).map(({ text }) => text));
}

describe('noun phrases that may be metrics', () => {
  test('each is proposed with fewer and fewer words in front', () => {
    const phrases = phrasesOf('The filter cuts the average attack success rate to 3%.');
    expect(phrases).toEqual(expect.arrayContaining(['attack success rate', 'success rate', 'rate']));
  });

  test('words that no list knows are proposed where a sentence tells a result', () => {
    expect(phrasesOf('It needs 40% fewer router wakeups.')).toContain('router wakeups');
    expect(phrasesOf('It yields higher glyph legibility than X.')).toContain('glyph legibility');
  });

  test('a sentence that tells no result proposes nothing, nor does the title', () => {
    expect(phrasesOf('We describe a router.', 'A router with 40% fewer wakeups')).toEqual([]);
  });

  test('a phrase ends with a noun and does not begin with praise', () => {
    const phrases = phrasesOf('This gives better overall accuracy on 5 sets.');
    expect(phrases).toContain('accuracy');
    expect(phrases).not.toContain('better overall accuracy');
  });
});
