import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import { kindsByLists, type RatedName } from '../../src/reader/mentions/list-kinds.js';
import { lineOf } from '../../src/reader/mentions/words.js';
import { candidate } from '../../src/reader/mentions/candidates.js';
import { segment } from '../../src/text/segment/segment.js';

/** Names of a sentence with the kind and the probabilities (method, dataset) that each has alone. */
function kindsIn(
  sentence: string,
  names: Readonly<Record<string, readonly ['METHOD' | 'DATASET' | '', number, number]>>,
) {
  const line = lineOf(segment([clean('title', ''), clean('abstract', sentence)]).sentences.at(-1)!);
  const rated = Object.entries(names).map(([name, [kind, method, dataset]]): RatedName => {
    const start = line.start + line.text.indexOf(name);
    const candidates = [candidate(line, start, start + name.length, 'coined')];
    return { kind: kind === '' ? undefined : kind, method, dataset, sure: false, candidates };
  });
  return Object.fromEntries([...kindsByLists(rated)].map(([one, kind]) => [one.candidates[0]!.text, kind]));
}

describe('the members of a list', () => {
  it('are methods where the others clearly are', () => {
    expect(
      kindsIn('We attack with Zorba, KettleX and Brimm.', {
        Zorba: ['METHOD', 0.9, 0.05],
        KettleX: ['DATASET', 0.4, 0.5],
        Brimm: ['METHOD', 0.8, 0.1],
      }),
    ).toEqual({ KettleX: 'METHOD' });
  });

  it('are datasets also in parentheses without a conjunction', () => {
    expect(
      kindsIn('It wins on two sets (Zorba, KettleX).', {
        Zorba: ['DATASET', 0.1, 0.85],
        KettleX: ['METHOD', 0.5, 0.4],
      }),
    ).toEqual({ KettleX: 'DATASET' });
  });

  it('include a capitalised name that alone is slightly more probably none', () => {
    expect(kindsIn('We compare Zorba and Brimm.', { Zorba: ['METHOD', 0.9, 0.05], Brimm: ['', 0.42, 0.02] })).toEqual({
      Brimm: 'METHOD',
    });
  });

  it('are not the subject after a list of datasets', () => {
    expect(
      kindsIn('On Zorba and Brimm, KettleX gains 4%.', {
        Zorba: ['DATASET', 0.1, 0.9],
        Brimm: ['DATASET', 0.1, 0.9],
        KettleX: ['METHOD', 0.6, 0.3],
      }),
    ).toEqual({});
  });

  it('keep their kinds where one is certainly of the other kind', () => {
    expect(
      kindsIn('We release Zorba, Brimm and KettleX.', {
        Zorba: ['DATASET', 0.1, 0.9],
        Brimm: ['DATASET', 0.1, 0.9],
        KettleX: ['METHOD', 0.95, 0.05],
      }),
    ).toEqual({});
  });
});
