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
import { corrected, readCorrections } from '../../scripts/benchmark/corrections.js';

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

  describe('its corrections', () => {
    const claim = { value: 3, baseline: null, evidence: 'A is 3% better than B.' };
    const other = { value: 50, evidence: 'We test 50 models.' };
    const paper = { id: 'p', entities: [{ name: 'A' }], claims: [claim, other], comparisons: [{ object: 'B', evidence: 'A beats B.' }] }; // prettier-ignore
    const text = { abstract: 'A is 3% better than B. We test 50 models.' };

    it('change, remove and add annotations', () => {
      const result = corrected(paper, text, [
        { id: 'p', why: 'named', op: 'set', claim: 0, value: 3, field: 'baseline', to: 'B' },
        { id: 'p', why: 'a count', op: 'remove', claim: 1, value: 50 },
        { id: 'p', why: 'missed', op: 'add', claim: { value: 7 }, at: [0, 22] },
        { id: 'p', why: 'repeats a claim', op: 'comparison-remove', comparison: 0 },
        { id: 'p', why: 'own', op: 'entity-set', name: 'A', field: 'proposed', to: true },
        { id: 'p', why: 'missed', op: 'entity-add', entity: { name: 'B' } },
      ]);
      expect(result).toEqual({
        id: 'p',
        entities: [{ name: 'A', proposed: true }, { name: 'B' }],
        claims: [
          { ...claim, baseline: 'B' },
          { value: 7, evidence: 'A is 3% better than B.' },
        ],
        comparisons: [],
      });
    });

    it('are refused for another annotation', () => {
      const wrong = { id: 'p', why: '', op: 'remove', claim: 1, value: 51 } as const;
      expect(() => corrected(paper, text, [wrong])).toThrow(
        'expected claim 1 with the value 51 in the annotation of p',
      );
    });

    it('say what was wrong, of papers of the benchmark, and are applied in it', () => {
      const papers = new Map(read('modern').map((one) => [one.id, one]));
      expect(readCorrections().length).toBeGreaterThan(30);
      for (const one of readCorrections()) {
        expect(one.why, one.id).not.toBe('');
        const claims = papers.get(one.id)!.claims;
        if (one.op === 'set') expect(claims.some((c) => c.value === one.value && c[one.field] === one.to), one.id).toBe(true); // prettier-ignore
      }
    });
  });
});
