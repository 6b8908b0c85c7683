import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  hashOf,
  isHeld,
  normalText,
  type PublishedPaper,
  withoutSentence,
  withSentence,
} from '../../scripts/benchmark/annotation.js';

const read = (name: string): PublishedPaper[] =>
  readFileSync(new URL(`../../benchmark/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PublishedPaper);

/** Every text in a value, at any depth. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []; // prettier-ignore

describe('the benchmark', () => {
  it('replaces the sentence of a claim by its place and puts it back', () => {
    const text = normalText({ title: 'TinyNet', abstract: 'We propose  TinyNet.\nIt reaches 71.2% on DataA.' });
    const gold = { value: 71.2, conditions: 'on DataA', evidence: 'It reaches 71.2% on DataA.' };
    const published = withoutSentence(gold, text);
    expect(published).toEqual({ value: 71.2, evidence: ['abstract', 20, 46] });
    expect(withSentence(published, text)).toEqual({ ...gold, conditions: null });
    expect(() => withoutSentence({ evidence: 'Not there.' }, text)).toThrow('Not there.');
  });

  it('tells another text by its hash', () => {
    const text = normalText({ title: 'A', abstract: 'b  c' });
    expect(hashOf(text)).toBe(hashOf(normalText({ title: ' A', abstract: 'b\nc ' })));
    expect(hashOf(text)).not.toBe(hashOf({ title: 'A', abstract: 'b d' }));
  });

  it.each(['modern', 'dev'])('%s holds names, numbers and places, and no sentence', (name) => {
    const papers = read(name);
    expect(papers.length).toBeGreaterThan(100);
    for (const { title: _, ...paper } of papers) {
      const long = textsIn(paper).filter((text) => text.split(' ').length > 20);
      expect(long, paper.id).toEqual([]);
    }
  });

  it('holds back every fifth modern paper', () => {
    const papers = read('modern');
    expect(papers.filter(({ held }) => held).map(({ id }) => id)).toEqual(papers.map(({ id }) => id).filter(isHeld));
  });
});
