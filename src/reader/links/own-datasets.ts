import type { LinkedClaim, LinkedPart } from '../../text/document.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import { mentionPart, numbersOf, type PlacedPart } from './linked-parts.js';
import { areNear, coordinationsIn, numberLists } from './align-lists.js';

/**
 * Gives a number its own dataset where the text ties the two together and the ranker has chosen another one. Claims for which it found no
 * dataset at all keep none.
 *
 *     16.7 vs. 1.9 in "on A (16.7 vs. 1.9) and B (26.2 vs. 23.1)"     A
 *     93%, 91% and 90% in "F1 of 93%, 91% and 90% on A, B and C"      A, B and C, one each
 *     81% in "83% on A, outperforming ViT trained on B (81%)"          A
 */
export function withOwnDatasets(claims: readonly LinkedClaim[], views: readonly SentenceView[]): LinkedClaim[] {
  const parallel = new Map<LinkedClaim, readonly PlacedPart[]>();
  for (const view of views) if (view.quantities.length > 1) alignIn(view, claims, parallel);
  const numberOf = numbersOf(views);
  return claims.map((claim) => {
    const own = parallel.get(claim) ?? datasetsBeforeParenthesis(claim, numberOf, claims);
    const datasets = own && claim.datasets.length > 0 ? own.map(({ name, start, end }) => ({ name, start, end })) : claim.datasets; // prettier-ignore
    return datasets === claim.datasets ? claim : { ...claim, datasets };
  });
}

/** Aligns each list of numbers with a list of as many datasets, if the text says that they correspond. */
function alignIn(
  view: SentenceView,
  claims: readonly LinkedClaim[],
  aligned: Map<LinkedClaim, readonly PlacedPart[]>,
): void {
  const isPaired = view.lower.includes('respectively');
  const coordinations = coordinationsIn(view);
  for (const numbers of isPaired ? [...numberLists(view), ...looseLists(view)] : numberLists(view)) {
    const alike = coordinations.filter((members) => members.length === numbers.length);
    const near = alike.find((members) => (isPaired ? isToldApart(view, numbers, members) : isDirectlyOn(view, numbers, members))); // prettier-ignore
    const members = near ?? (isPaired && alike.length === 0 ? eachNamedBefore(view, numbers) : undefined);
    if (!members) continue;
    const parallel = numbers.map(({ quantity }) => claims.filter((claim) => claim.quantity === quantity));
    const names = new Set(members.map(({ name }) => name));
    if (!parallel.flat().some(({ datasets }) => datasets.some(({ name }) => names.has(name)))) continue;
    parallel.forEach((of, i) => of.forEach((claim) => aligned.set(claim, [members[i]!])));
  }
}

/** "93%, 91% and 90% on A, B and C": nothing but a metric is between the lists. */
function isDirectlyOn(
  { fieldText }: SentenceView,
  numbers: readonly QuantityMention[],
  members: readonly PlacedPart[],
): boolean {
  // prettier-ignore
  const between = fieldText.slice(numbers.at(-1)!.end, members[0]!.start);
  return /^(?: [\w@-]{1,24}){0,4} (?:on|for|in|across|at) (?:the )?$/.test(between);
}

/** "by 8.3 mIoU and 5.3 mIoU on A and B, respectively" */
function isToldApart(view: SentenceView, numbers: readonly QuantityMention[], members: readonly PlacedPart[]): boolean {
  return areNear(members, numbers, view) && isPairedBehind(view, Math.max(numbers.at(-1)!.end, members.at(-1)!.end));
}

function isPairedBehind({ fieldText, sentence }: SentenceView, end: number): boolean {
  return /^[^;.\d]{0,60}?\brespectively/.test(fieldText.slice(end, sentence.end));
}

/** What may be between two numbers of which each has its own metric: "12.9% (RMSE), 5.3% (RMSE), and 8.2% (MAE)". */
const LOOSE =
  /^(?:\s(?:\([^()\d]{1,20}\)|(?:for\s)?[\p{L}@][\p{L}\p{N}@.+-]{0,24})){0,4}(?:,\s(?:and\s)?|\sand\s)(?:by\s|an?\s)?$/u;

/** Lists of numbers of one unit that words separate. */
function looseLists({ quantities, fieldText }: SentenceView): QuantityMention[][] {
  const lists: QuantityMention[][] = [];
  for (const number of quantities) {
    const open = lists.at(-1);
    const last = open?.at(-1);
    const continues = last && last.quantity.unit === number.quantity.unit && LOOSE.test(fieldText.slice(last.end, number.start)); // prettier-ignore
    if (continues) open!.push(number);
    else lists.push([number]);
  }
  return lists.filter((list) => list.length > 1 && list.some((one) => one.listSize !== list.length));
}

/** "87% on A and 67% on B, which is 11.4 and 1.2 points more, respectively": each dataset was named with an earlier number. */
function eachNamedBefore(view: SentenceView, numbers: readonly QuantityMention[]): PlacedPart[] | undefined {
  if (!isPairedBehind(view, numbers.at(-1)!.end)) return undefined;
  const before = view.names.filter((name) => isDataset(name) && name.end < numbers[0]!.start);
  const isEach = before.length === numbers.length && new Set(before.map(({ entity }) => entity)).size === before.length;
  return isEach ? before.map(mentionPart) : undefined;
}

/** The dataset before the parenthesis of a number, with those joined to it unless they have numbers of their own. */
function datasetsBeforeParenthesis(
  claim: LinkedClaim,
  numberOf: ReturnType<typeof numbersOf>,
  claims: readonly LinkedClaim[],
): readonly LinkedPart[] | undefined {
  const found = numberOf(claim);
  if (!found || found.number.paren < 0) return undefined;
  const { view, number } = found;
  const own = view.names.find((name) => isDataset(name) && name.to === number.paren);
  if (!own) return undefined;
  if (isTrainedOn(view, own)) return datasetsOfNumberBefore(claim, own.entity.name, claims);
  const list = view.names.filter((name) => isDataset(name) && name.list === own.list);
  const [first, last] = [list[0]!, list.at(-1)!];
  const hasOwn = view.quantities.some(({ start }) => first.start < start && start < last.start);
  // "A and B (+0.4% / +0.7%)" has one number for each
  const isOfEach = number.listSize > 1 && number.listSize === list.length;
  if (!hasOwn && (own !== last || isOfEach)) return undefined;
  return (hasOwn ? [own] : list).map(mentionPart);
}

/** "achieves 86% on A, outperforming ViT trained on B (85%)": the dataset of the number before, on which both are measured. */
function datasetsOfNumberBefore(
  claim: LinkedClaim,
  trainedOn: string,
  claims: readonly LinkedClaim[],
): readonly LinkedPart[] | undefined {
  const before = claims[claims.indexOf(claim) - 1];
  const isComparable = before?.sentence === claim.sentence && before.kind === claim.kind && before.metric?.name === claim.metric?.name; // prettier-ignore
  return isComparable && !before.datasets.some(({ name }) => name === trainedOn) ? before.datasets : undefined;
}

/** Whether a dataset is what a model was trained on: "ViT-L with pre-training on ImageNet-22K". */
function isTrainedOn({ lower }: SentenceView, { from }: EntityMention): boolean {
  return lower.slice(Math.max(0, from - 3), from).some((word) => /^(?:pre-?)?train(?:ed|ing)$/.test(word));
}

function isDataset({ entity, anaphor }: EntityMention): boolean {
  return entity.kind === 'DATASET' && !anaphor;
}
