import { existsSync, readFileSync } from 'node:fs';
import { groupBy } from '../../src/domain/group-by.js';
import type { GoldPaper, GoldResult, Text } from './annotation.js';

/** A range of UTF-16 units of the abstract as given: the sentence of an added claim or comparison. */
type Range = readonly [start: number, end: number];

/**
 * A change of one given annotation that is plainly wrong by the guidelines. `claim` and `comparison` count from 0 in the annotation as
 * given; `value` is the value of that claim, so that a correction of another annotation is noticed.
 */
export type Correction = { readonly id: string; readonly why: string } & (
  | { readonly op: 'set'; readonly claim: number; readonly value: number; readonly field: string; readonly to: unknown }
  | { readonly op: 'remove'; readonly claim: number; readonly value: number }
  | { readonly op: 'add'; readonly claim: Readonly<Record<string, unknown>>; readonly at: Range }
  | { readonly op: 'comparison-remove'; readonly comparison: number }
  | { readonly op: 'comparison-add'; readonly comparison: Readonly<Record<string, unknown>>; readonly at: Range }
  | { readonly op: 'entity-add'; readonly entity: Entity }
  | { readonly op: 'entity-remove'; readonly name: string }
  | { readonly op: 'entity-set'; readonly name: string; readonly field: string; readonly to: unknown }
);
interface Entity {
  readonly name: string;
  readonly [field: string]: unknown;
}

const FILE = new URL('../../benchmark/corrections.jsonl', import.meta.url);

/** The corrections of the given annotations, from `benchmark/corrections.jsonl`. */
export function readCorrections(): Correction[] {
  if (!existsSync(FILE)) return [];
  return readFileSync(FILE, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Correction); // prettier-ignore
}

/**
 * Annotations with the corrections of `benchmark/corrections.jsonl` applied.
 * @param texts the annotated texts by id of the paper
 * @throws Error as `corrected` does
 */
export function allCorrected(
  papers: readonly GoldPaper[],
  texts: ReadonlyMap<string, Pick<Text, 'abstract'>>,
): GoldPaper[] {
  const corrections = groupBy(readCorrections(), ({ id }) => id);
  return papers.map((paper) => corrected(paper, texts.get(paper.id)!, corrections.get(paper.id) ?? []));
}

/**
 * An annotation with its corrections applied.
 * @param corrections those of this paper
 * @throws Error if a correction names a claim, comparison or entity that the annotation does not have
 */
export function corrected<T extends GoldPaper>(
  paper: T,
  { abstract }: Pick<Text, 'abstract'>,
  corrections: readonly Correction[],
): T {
  // prettier-ignore
  if (corrections.length === 0) return paper;
  const claims: (GoldResult | null)[] = [...paper.claims];
  const comparisons: (GoldResult | null)[] = [...paper.comparisons];
  let entities = [...paper.entities] as Entity[];
  for (const one of corrections) {
    switch (one.op) {
      case 'set':
        claims[claimAt(paper, one)] = { ...claims[one.claim]!, [one.field]: one.to };
        break;
      case 'remove':
        claims[claimAt(paper, one)] = null;
        break;
      case 'add':
        claims.push({ ...one.claim, evidence: abstract.slice(...one.at) });
        break;
      case 'comparison-remove':
        if (!comparisons[one.comparison]) throw mismatch(one, `comparison ${one.comparison}`);
        comparisons[one.comparison] = null;
        break;
      case 'comparison-add':
        comparisons.push({ ...one.comparison, evidence: abstract.slice(...one.at) });
        break;
      case 'entity-add':
        entities.push(one.entity);
        break;
      default:
        if (!entities.some(({ name }) => name === one.name)) throw mismatch(one, `entity "${one.name}"`);
        entities = one.op === 'entity-remove' ? entities.filter(({ name }) => name !== one.name) : entities.map((entity) => (entity.name === one.name ? { ...entity, [one.field]: one.to } : entity)); // prettier-ignore
    }
  }
  const kept = (list: readonly (GoldResult | null)[]) => list.filter((one) => one !== null);
  return { ...paper, entities, claims: kept(claims), comparisons: kept(comparisons) };
}

/** The index of the claim that a correction changes, checked by its value. */
function claimAt(paper: GoldPaper, one: Correction & { readonly claim: number; readonly value: number }): number {
  if (paper.claims[one.claim]?.value !== one.value)
    throw mismatch(one, `claim ${one.claim} with the value ${one.value}`);
  return one.claim;
}

function mismatch({ id }: Correction, what: string): Error {
  return new Error(
    `benchmark/corrections.jsonl: expected ${what} in the annotation of ${id}; it has none. Take the annotations that were corrected.`,
  );
}
