import { describe, expect, test } from 'vitest';
import { chunked } from '../../src/reader/grammar/chunks.js';
import { viewSentences } from '../../src/reader/grammar/sentence-view.js';
import { metricSpans, methodSpans } from '../../src/reader/links/spans.js';
import { clean } from '../../src/text/clean/clean.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';

function viewOf(text: string) {
  const document = segment([clean('abstract', text)]);
  return viewSentences(document, [], findQuantities(document))[0]!;
}

function phrases(text: string): string[] {
  const view = viewOf(text);
  return chunked(view).chunks.map(({ from, to }) =>
    view.fieldText.slice(view.sentence.tokens[from]!.start, view.sentence.tokens[to - 1]!.end),
  );
}

describe('noun phrases of a sentence', () => {
  test.each([
    ['It maintains an exceptional average knowledge fidelity of 90%.', ['exceptional average knowledge fidelity']],
    ['The p99 latency drops to 5 ms under the standard decoding.', ['p99 latency', 'standard decoding']],
    ['An mAP@0.5 of 61.2 was reached by the full-token baseline.', ['mAP@0.5', 'full-token baseline']],
    ['We observe R^2 rising from 0.918 to 0.976.', ['R^2']],
    ['Latent magnitude aligns with the gradients.', ['Latent magnitude']],
    ['Answer legality climbs to 61%.', ['Answer legality']],
    ['Removing the module drops accuracy by 2%.', ['module', 'accuracy']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expect.arrayContaining(expected));
  });

  test('an abbreviation such as "e.g." is none', () => {
    expect(phrases('Verification amplifies reliability (e.g. 0.98 with two gates).')).not.toContain('e.g.');
  });

  test('verbs and articles belong to none', () => {
    for (const phrase of phrases('The model reduces the false alarm rate by 12% and improves its median rank.'))
      expect(phrase).not.toMatch(/\b(?:the|its|reduces|improves)\b/);
  });
});

describe('what a number may be of', () => {
  test('every noun phrase, with fewer and fewer words in front', () => {
    const names = metricSpans(viewOf('The average attack success rate falls to 13%.')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['attack success rate', 'success rate', 'rate']));
    expect(names).not.toContain('average attack success rate falls');
  });

  test('a count goes on to what is counted', () => {
    const names = metricSpans(viewOf('The number of annotated images falls to 20.')).map(({ name }) => name);
    expect(names).toContain('number of annotated images');
  });

  test.each([
    ['It achieves SRCC values of 0.647.', 'SRCC'],
    ['We see a Total Variation Ratio reaching 97%.', 'Total Variation Ratio'],
    ['The best router has 45% of the questions rerouted.', 'questions rerouted'],
  ])('%s → %s', (text, metric) => {
    expect(metricSpans(viewOf(text)).map(({ name }) => name)).toContain(metric);
  });
});

describe('whose a number may be', () => {
  test('a baseline is known without that word, too', () => {
    const names = methodSpans(viewOf('This is 3.4x faster than the full attention baseline.')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['full attention baseline', 'full attention']));
  });

  test.each([
    ['In our runs, Torvel 3.3 2B reaches 64%.', 'Torvel 3.3 2B'],
    ['The attack reaches 100.0% on Torvel 2.7 and 74.8% on others.', 'Torvel 2.7'],
    ['It covers 61 frames, compared with 47 for board 2 alone.', 'board 2'],
    ["The tree's balanced sampling gives 40% more coverage.", 'tree'],
    ['Meanwhile, baseline mirage rates range up to 66%.', 'baseline'],
    ['It improves over rule-only on two sets.', 'rule-only'],
    ['The OFF patch scores 0.197.', 'OFF patch'],
  ])('%s → %s', (text, method) => {
    expect(methodSpans(viewOf(text)).map(({ name }) => name)).toContain(method);
  });

  test('a value with a unit is no version', () => {
    const names = methodSpans(viewOf('On Torvel 53.3% are right.')).map(({ name }) => name);
    expect(names).not.toContain('Torvel 53.3');
  });
});
