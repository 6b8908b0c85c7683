import { describe, expect, it } from 'vitest';
import type { SourcePaper } from '../../src/domain/paper.js';
import { recordOf } from '../../src/ingest/records.js';
import { doubtfulTitleLine, doubtfulTitles } from '../../src/resolve/doubtful-titles.js';

const record = (abstract: string, ids: Partial<SourcePaper> = {}) =>
  recordOf({ title: 'Editorial', abstract, authors: [], source: 'test', ...ids }, '2024-05-01T00:00:00Z');

const swallow = 'This issue gathers seven articles about small models for birds and their navigation.';
const speech = 'Decoding of speech remained expensive; five contributions show faster beam searches.';

describe('one title without ids', () => {
  it('over unlike abstracts is told, with both', () => {
    const [doubt, ...more] = doubtfulTitles([record(swallow), record(speech)]);
    expect(more).toEqual([]);
    const line = doubtfulTitleLine(doubt!);
    expect(line).toContain('"Editorial" has different abstracts in');
    for (const text of [swallow, speech]) expect(line).toContain(text.slice(0, 60));
  });

  it.each([
    ['over versions of one abstract', [record(swallow), record(`${swallow} An appendix lists all seven of them.`)]],
    ['beside a record without an abstract', [record(swallow), record('')]],
    ['over records that share an id', [record(swallow, { doi: '10.1000/x' }), record(speech, { doi: '10.1000/x' })]],
    [
      'over papers that their ids keep apart',
      [record(swallow, { doi: '10.1000/x' }), record(speech, { doi: '10.1000/y' })],
    ],
    ['that nothing else carries', [record(swallow)]],
  ])('%s is not', (_, records) => {
    expect(doubtfulTitles(records)).toEqual([]);
  });
});
