import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/ingest/records.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { doubtfulIds, doubtLine } from '../../src/resolve/doubtful-ids.js';
import { groupRecords, mergeRecords } from '../../src/resolve/papers.js';

const record = (title: string, ids: Partial<SourcePaper>) =>
  recordOf({ title, abstract: `About ${title}.`, authors: [], source: 'test', ...ids }, '2024-05-01T00:00:00Z');

const swallow = record('Swallow: Small Models for Birds', { doi: '10.1000/swallow' });
const zorblax = record('Zorblax: Fast Decoding of Speech', { arxivId: '2405.00001' });

describe('a record with the DOI of one paper and the arXiv id of another', () => {
  it.each([
    ['Swallow: Small Models for Birds', 'arxiv:2405.00001', 'paper:doi:10.1000/swallow'],
    ['Zorblax: Fast Decoding of Speech', 'doi:10.1000/swallow', 'paper:arxiv:2405.00001'],
    ['Something Else Altogether, Again', 'arxiv:2405.00001', 'paper:doi:10.1000/swallow'],
  ])('does not make them one: with the title "%s" its %s does not count', (title, key, joined) => {
    const wrong = record(`${title}`, { doi: '10.1000/swallow', arxivId: '2405.00001', venue: 'Wrong Journal' });
    for (const order of [
      [swallow, zorblax, wrong],
      [wrong, zorblax, swallow],
    ]) {
      const groups = groupRecords(order);
      expect(groups).toHaveLength(2);
      const home = groups.find((group) => group.some(({ hash }) => hash === wrong.hash))!;
      expect(mergeRecords(home).paper.id).toBe(joined);
      const doubt = doubtfulIds(order).find((candidate) => candidate.record.hash === wrong.hash && candidate.ignored)!;
      expect(doubt.key).toBe(key);
      expect(doubtLine(doubt)).toContain(`both have ${key}`);
    }
  });

  it('joins them where the titles are those of one work', () => {
    const preprint = record('Zorblax: Decoding of Speech', { arxivId: '2405.00001' });
    const journal = record('Fast Decoding of Speech', { doi: '10.1000/zorblax' });
    const both = record('Zorblax: Fast Decoding of Speech', { doi: '10.1000/zorblax', arxivId: '2405.00001' });
    expect(groupRecords([preprint, journal, both])).toHaveLength(1);
    expect(doubtfulIds([preprint, journal, both])).toEqual([]);
  });
});

describe('two records with one id and different titles', () => {
  it('are one paper, and that is told', () => {
    const other = record('A Title of Another Paper Entirely', { arxivId: '2405.00001' });
    expect(groupRecords([zorblax, other])).toHaveLength(1);
    expect(doubtfulIds([zorblax, other]).map(doubtLine)).toContainEqual(
      expect.stringContaining('they are treated as one paper'),
    );
  });
});
