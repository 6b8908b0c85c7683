import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../src/domain/facts.js';
import { paperKeys } from '../../src/domain/ids.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { groupRecords, mergeRecords } from '../../src/resolve/papers.js';

function record(paper: Partial<SourcePaper>): PaperRecord {
  const whole: SourcePaper = { title: 'A Title', abstract: 'Text.', authors: [], source: 'jsonl', ...paper };
  return { hash: JSON.stringify(whole), keys: paperKeys(whole), paper: whole, addedAt: '2026-01-01T00:00:00.000Z' };
}
const ids = (groups: PaperRecord[][]): string[] => groups.map((group) => mergeRecords(group).paper.id).sort();

describe('groupRecords', () => {
  it('joins records that share an id, and records that share a title', () => {
    const records = [
      record({ arxivId: '2206.01191' }),
      record({ title: 'a title' }),
      record({ doi: '10.1/x', arxivId: '2206.01191v2' }),
    ];
    expect(groupRecords(records)).toHaveLength(1);
  });

  it('keeps papers of the same title apart when their ids differ', () => {
    const records = [
      record({ arxivId: '2206.00001' }),
      record({ arxivId: '2206.00002' }),
      record({ abstract: 'Other.' }),
    ];
    expect(ids(groupRecords(records))).toEqual([
      'paper:arxiv:2206.00001',
      'paper:arxiv:2206.00002',
      'paper:title:a-title',
    ]);
  });

  it('joins records by ids of other services, whatever their titles', () => {
    const records = [
      record({ title: 'A Title, in Full', crossIds: ['openalex:w1', 'pmid:7'] }),
      record({ title: 'Title', url: 'https://openalex.org/W1' }),
      record({ title: 'A title', crossIds: ['pmid:7'] }),
    ];
    expect(ids(groupRecords(records))).toEqual(['paper:pmid:7']);
  });

  it('takes two works of OpenAlex with one title for one paper, two of PubMed for two', () => {
    const works = [record({ crossIds: ['openalex:w1'] }), record({ crossIds: ['openalex:w2'] }), record({})];
    expect(ids(groupRecords(works))).toEqual(['paper:title:a-title']);
    const letters = [record({ crossIds: ['pmid:1'] }), record({ crossIds: ['pmid:2'] })];
    expect(ids(groupRecords(letters))).toEqual(['paper:pmid:1', 'paper:pmid:2']);
  });

  it('gives no two papers one id', () => {
    const papers = fc.record({
      title: fc.constantFrom('One', 'Two'),
      doi: fc.constantFrom(undefined, '10.1000/a', '10.1000/b'),
      crossIds: fc.uniqueArray(
        fc.constantFrom('pmid:1', 'pmid:2', 'openalex:w1', 'openalex:w2', 's2:' + 'a'.repeat(40)),
      ),
      abstract: fc.constantFrom('Short.', 'A longer text.'),
    });
    fc.assert(
      fc.property(fc.array(papers, { maxLength: 8 }), (list) => {
        const records = [...new Map(list.map(record).map((r) => [r.hash, r])).values()];
        const found = ids(groupRecords(records));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the records', () => {
    const papers = fc.record(
      {
        title: fc.constantFrom('One', 'Two', 'Three'),
        arxivId: fc.constantFrom('2206.00001', '2206.00002'),
        doi: fc.constantFrom('10.1000/a', '10.1000/b'),
        abstract: fc.constantFrom('Short.', 'A longer text.'),
      },
      { requiredKeys: ['title', 'abstract'] },
    );
    fc.assert(
      fc.property(fc.array(papers, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (list, stream) => {
        const records = [...new Map(list.map(record).map((r) => [r.hash, r])).values()];
        const shuffled = records
          .map((r) => ({ r, at: stream.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ r }) => r);
        const shape = (rs: PaperRecord[]): unknown => groupRecords(rs).map((g) => mergeRecords(g));
        expect(shape(shuffled)).toEqual(shape(records));
      }),
    );
  });
});

describe('mergeRecords', () => {
  it('lets a real abstract replace a sample, and keeps what only the sample knows', () => {
    const sample = record({
      source: 'sample',
      abstract: 'A much longer paraphrase of the text.',
      arxivId: '2206.01191',
    });
    const real = record({ abstract: 'The text.' });
    const { paper } = mergeRecords([sample, real]);
    expect(paper).toMatchObject({
      id: 'paper:arxiv:2206.01191',
      abstract: 'The text.',
      source: 'jsonl',
      arxivId: '2206.01191',
    });
  });

  it('takes the fuller of two real texts', () => {
    expect(mergeRecords([record({ abstract: 'Short.' }), record({ abstract: 'Rather longer.' })]).paper.abstract).toBe(
      'Rather longer.',
    );
  });
});
