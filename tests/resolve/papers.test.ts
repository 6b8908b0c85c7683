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
