import { describe, expect, it } from 'vitest';
import { degreeOf, patternsOf, type Pattern, quadraticTime, worstTime } from './patterns.js';

async function worse(patterns: readonly Pattern[], degree: number, timeout: number): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const grows = await degreeOf(pattern, timeout);
    if (grows !== null && grows > degree)
      found.push(`${pattern.file}: /${pattern.source}/${pattern.flags} (degree ${grows})`);
  }
  return found;
}

/** The share of the time of a pattern known to be quadratic that a pattern may take; a linear one takes less than a hundredth. */
const MOST_SHARE = 0.25;

describe('patterns', () => {
  it('that run over whole texts and names take linear time', async () => {
    const patterns = await patternsOf(['domain/names', 'text/clean', 'text/segment', 'lexicon']);
    expect(patterns.length).toBeGreaterThan(50);
    // Applied only to strings of at most 30 characters, and to names of units.
    const bounded = /^\(\\S\+\)\$$/;
    expect(
      await worse(
        patterns.filter(({ source }) => !bounded.test(source)),
        1,
        1_000,
      ),
    ).toEqual([]);
  }, 240_000);

  // A sentence has at most 800 characters, so quadratic time is acceptable and exponential time is not. Only if a group is repeated
  // can the time be exponential.
  it('that run over a sentence take no exponential time', async () => {
    const patterns = await patternsOf(['reader', 'text', 'domain']);
    const repeating = patterns.filter(({ source }) => /\)(?:[*+]|\{\d+,)/.test(source));
    expect(repeating.length).toBeGreaterThan(20);
    expect(await worse(repeating, 3, 500)).toEqual([]);
  }, 240_000);

  // Files may be of any length; patterns are applied to their first 64 KB, a line, a record or a field.
  it('that run over what files hold take next to linear time', async () => {
    const patterns = await patternsOf(['sources']);
    expect(patterns.length).toBeGreaterThan(200);
    // Applied to links after a title of at most 1,000 characters.
    const bounded = /^\\s\*\(\?:\\\[\(\?:pdf\|paper/;
    const most = MOST_SHARE * quadraticTime();
    const slow: string[] = [];
    for (const pattern of patterns.filter(({ source }) => !bounded.test(source))) {
      const time = await worstTime(pattern, 500);
      if (time > most) slow.push(`${pattern.file}: /${pattern.source}/${pattern.flags} (${Math.round(time)} ms)`);
    }
    expect(slow).toEqual([]);
  }, 600_000);
});
