import { expect, test } from 'vitest';
import { Features } from '../../src/reader/model/features.js';
import { bestOf, Forest } from '../../src/reader/model/forest.js';
import { boostClassifier, boostRanker } from '../../scripts/train/boosting.js';
import { describeWithPython } from '../python/python.js';

function row(flags: readonly string[], amounts: Readonly<Record<string, number>> = {}, name: string | null = null) {
  const features = new Features(name);
  features.flag(...flags);
  for (const [key, amount] of Object.entries(amounts)) features.amount(key, amount);
  return features;
}

/** The nearer candidate is correct unless it is a cost, so that no single feature decides. */
const QUESTIONS = Array.from({ length: 200 }, (_, n) => {
  const near = row(n % 2 ? ['cost'] : [], { distance: 1 + (n % 3) });
  const far = row([], { distance: 6 + (n % 5) });
  return { candidates: n % 4 < 2 ? [near, far] : [far, near], right: n % 4 < 2 ? [n % 2 === 0, n % 2 === 1] : [n % 2 === 1, n % 2 === 0] }; // prettier-ignore
});

// The first call may have to install LightGBM.
describeWithPython('boosted trees', () => {
  test('a ranker learns what two features say together', () => {
    const forest = new Forest(boostRanker(QUESTIONS, { trees: 40 }));
    for (const { candidates, right } of QUESTIONS)
      expect(right[bestOf([0, 1], forest, (i) => candidates[i]!)!.choice]).toBe(true);
  }, 300_000);

  test('learning is deterministic, and a forest is the same when it is read again', () => {
    const stored = boostRanker(QUESTIONS, { trees: 10 });
    expect(boostRanker(QUESTIONS, { trees: 10 })).toEqual(stored);
    const again = new Forest(JSON.parse(JSON.stringify(stored)) as typeof stored);
    const candidate = row(['cost'], { distance: 2 });
    expect(again.scoreOf(candidate)).toBe(new Forest(stored).scoreOf(candidate));
  });

  test('a classifier tells one score a class', () => {
    const examples = Array.from({ length: 90 }, (_, n) => ({ features: row([`sort:${n % 3}`]), label: n % 3 }));
    const forest = new Forest(boostClassifier(examples, 3, { trees: 20 }));
    expect(forest.size).toBe(3);
    for (const { features, label } of examples) {
      const scores = forest.scoresOf(features);
      expect(scores.indexOf(Math.max(...scores))).toBe(label);
      const chances = forest.chancesOf(features);
      expect(chances.reduce((sum, chance) => sum + chance)).toBeCloseTo(1);
      expect(chances.indexOf(Math.max(...chances))).toBe(label);
    }
  });
});
