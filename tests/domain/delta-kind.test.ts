import { describe, expect, it } from 'vitest';
import { deltaKind } from '../../src/domain/delta-kind.js';
import type { Claim, Dimension } from '../../src/domain/graph.js';

/** A sentence with a difference; the number is in braces. */
function delta(says: string, unit: string): Pick<Claim, 'kind' | 'unit' | 'evidence'> {
  const text = says.replace(/[{}]/g, '');
  const start = 7;
  const from = start + says.indexOf('{');
  const surface = /\{(.*?)\}/.exec(says)![1]!;
  const value = { role: 'VALUE', surface, start: from, end: from + surface.length } as const;
  const evidence = { field: 'abstract', text, start, end: start + text.length, parts: [value] } as const;
  return { kind: 'DELTA', unit, evidence };
}

describe('a difference', () => {
  it.each<[string, string, Dimension | null, string]>([
    ['It gains {3.2%} percentage points of accuracy.', '%', 'RATIO', 'POINTS'],
    ['It lowers the error by {3.2%} absolute.', '%', 'RATIO', 'POINTS'],
    ['It lowers the error by {3.2%} relative.', '%', 'RATIO', 'RELATIVE'],
    ['A relative improvement of {3.2%} in accuracy.', '%', 'RATIO', 'RELATIVE'],
    ['It improves accuracy by {3.2%}.', '%', 'RATIO', 'UNKNOWN'],
    ['It reduces latency by {40%}.', '%', 'TIME', 'RELATIVE'],
    ['It is {2.4 ms} faster.', 'ms', 'TIME', 'POINTS'],
    ['It gains {2 points}.', 'points', 'SCORE', 'POINTS'],
  ])('%s', (says, unit, metric, kind) => expect(deltaKind(delta(says, unit), metric)).toBe(kind));

  it('is told of differences alone', () => {
    expect(deltaKind({ ...delta('It reaches {79.2%}.', '%'), kind: 'ABSOLUTE' }, 'RATIO')).toBeNull();
  });
});
