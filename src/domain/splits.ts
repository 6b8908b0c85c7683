import type { Claim } from './graph.js';

/**
 * Names of dataset splits, by their words in papers. Datasets with a name of their own ("LibriSpeech test-other") are not
 * splits.
 */
const SPLITS: readonly (readonly [split: string, words: RegExp])[] = [
  ['test-dev', /\btest[- ]dev\b/i],
  ['test-std', /\btest[- ]std\b/i],
  ['validation', /\b(?:validation|val|minival)\b/i],
  ['dev', /\b(?:dev|development)\b/i],
  ['test', /\b(?:test|testing|held-out)\b/i],
  ['train', /\b(?:train|training)\b/i],
];
/** "… on the ImageNet-1K validation set": the words after the dataset's name that name a split. */
const BEHIND_NAME =
  /^[\s-]*(?:\(?[\w-]+\)?\s)?(?:set|split|portion|subset|partition)\b|^[\s-]*(?:validation|val|minival|dev|test(?:-dev|-std)?)\b/i;
/** Conditions of a claim that name a split of a dataset rather than a way of training. */
const OF_SET = /\b(?:set|split|subset|partition)\b/i;

/** The split of its dataset that a claim was measured on, according to its evidence; null if unknown. */
export function splitOf(claim: Pick<Claim, 'conditions' | 'evidence'>): string | null {
  const { text, start, parts, field } = claim.evidence;
  const from = field === 'table' ? 0 : start;
  const behind = parts
    .filter(({ role }) => role === 'DATASET')
    .flatMap((part) => BEHIND_NAME.exec(text.slice(part.end - from, part.end - from + 40))?.[0] ?? []);
  const said = [...behind, ...claim.conditions.filter((condition) => OF_SET.test(condition))];
  for (const words of said) {
    const split = SPLITS.find(([, pattern]) => pattern.test(words));
    if (split) return split[0];
  }
  return null;
}

/** One spelling for a split: "Val" is the validation split. Others are unchanged. */
export function splitNamed(name: string): string {
  return SPLITS.find(([, pattern]) => pattern.test(name))?.[0] ?? name;
}
