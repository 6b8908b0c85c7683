import { describe, expect, it } from 'vitest';
import { methodPhrases, subjectCandidates } from '../../src/reader/links/link-subject.js';
import { viewSentences, type SentenceView } from '../../src/reader/grammar/sentence-view.js';
import { clean } from '../../src/text/clean/clean.js';
import type { NamedEntity } from '../../src/text/document.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';

/** A sentence in which one dataset is known. */
function viewOf(sentence: string, dataset?: string): SentenceView {
  const document = segment([clean('abstract', sentence)]);
  const start = dataset ? sentence.indexOf(dataset) : 0;
  const entities: NamedEntity[] = dataset
    ? [{ kind: 'DATASET', name: dataset, aliases: [], proposed: false, generic: false, places: [{ field: 'abstract', sentence: 0, start, end: start + dataset.length, surface: dataset }] }]
    : []; // prettier-ignore
  return viewSentences(document, entities, findQuantities(document))[0]!;
}

/** The phrases that may be the subject of the first number. */
function phrases(view: SentenceView): (string | undefined)[] {
  return subjectCandidates({ view, earlier: [], main: undefined, entities: [] }, view.quantities[0]!).map(
    ({ phrase }) => phrase?.name,
  );
}

describe('phrases that cannot be the subject of a number', () => {
  it('leaves out a noun that only points at the paper’s own work', () => {
    expect(phrases(viewOf('On difficult codes, the workflow reaches 75.0% accuracy.'))).not.toContain('workflow');
    expect(phrases(viewOf('On difficult codes, the retrieval workflow reaches 75.0% accuracy.'))).toContain('retrieval workflow'); // prettier-ignore
    expect(phrases(viewOf('On difficult codes, the detector reaches 75.0% accuracy.'))).toContain('detector');
  });

  it('leaves out the dataset before the parenthesis with the number, not one elsewhere', () => {
    expect(phrases(viewOf('It also keeps skills on DocPuzzle (16.7 vs. 1.9).', 'DocPuzzle'))).not.toContain(
      'DocPuzzle',
    );
    expect(phrases(viewOf('DocPuzzle raises accuracy to 16.7%.', 'DocPuzzle'))).toContain('DocPuzzle');
  });
});

describe('adjectives that tell a method from others', () => {
  it.each([
    ['The previous best method reaches 61.2%.', 'previous best method'],
    ['We find that general vision models exceed 88% accuracy.', 'general vision models'],
    ['However, general redaction drops to 2.5%.', 'general redaction'],
  ])('belong to the phrase: %s', (sentence, phrase) => {
    expect(methodPhrases(viewOf(sentence)).map(({ span }) => span.name)).toContain(phrase);
  });

  it('words of praise do not', () => {
    const names = methodPhrases(viewOf('The novel retrieval module reaches 61.2%.')).map(({ span }) => span.name);
    expect(names).toContain('retrieval module');
    expect(names).not.toContain('novel retrieval module');
  });
});
