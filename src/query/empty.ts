import type { EntityKind } from '../domain/extraction.js';
import { list, words } from '../domain/wording.js';
import type { QueryContext } from './context.js';
import { count } from './wording.js';
import { type ClaimWhere, type FloatRange, withoutUndefined } from './where.js';

const FIELDS: readonly (readonly [keyof ClaimWhere & ('metric' | 'dataset' | 'hardware' | 'subject' | 'baseline' | 'task'), EntityKind, string])[] = [
  ['metric', 'METRIC', 'of'],
  ['dataset', 'DATASET', 'on'],
  ['hardware', 'HARDWARE', 'on'],
  ['subject', 'METHOD', 'by'],
  ['baseline', 'METHOD', 'against'],
  ['task', 'TASK', 'for'],
]; // prettier-ignore

export const UNDATED = 'No paper of this graph says when it was published.';

/** Explains why no claim meets the conditions: names those that no claim meets, or what is claimed without one of them. */
export async function whyEmpty(context: QueryContext, conditions: readonly ClaimWhere[]): Promise<string> {
  if (conditions.some(({ published }) => published) && (await context.store.countPapers({ publishedFrom: '0' })) === 0)
    return UNDATED;
  const all = await Promise.all(conditions.map((where) => partsOf(context, where)));
  const parts = all.flat();
  const counts = await counted(context, parts.map(({ where }) => where)); // prettier-ignore
  const none = parts.filter((_, i) => counts[i] === 0).map(({ said }) => said);
  if (none.length > 0) return `Nothing is claimed ${list([...new Set(none)])} in this graph.`;
  if (parts.length < 2) return 'Nothing in this graph meets that.';
  const alone = parts.map(({ said }, i) => `${count(counts[i]!, 'claim')} ${said}`);
  if (conditions.length > 1)
    return `Nothing in this graph meets all of that: there ${counts[0] === 1 ? 'is' : 'are'} ${list(alone)}.`;
  return (
    (await whatFails(context, conditions[0]!, parts)) ??
    `Nothing in this graph meets all of that: there ${counts[0] === 1 ? 'is' : 'are'} ${list(alone)}, and none that is ${parts.length > 2 ? 'all of them' : 'both'}.`
  );
}

/** The part whose removal makes claims match; undefined if removing a single part is not enough. */
async function whatFails(
  context: QueryContext,
  where: ClaimWhere,
  parts: readonly Part[],
): Promise<string | undefined> {
  if (parts.length < 3) return undefined;
  const left = parts.map((part) => withoutUndefined({ ...where, ...leftOut(part, where) }));
  const counts = await counted(context, left);
  // Names come first and bounds last, because "of X on Y, but none below 5 ms" is the most informative explanation.
  const at = counts.findLastIndex((found) => found > 0);
  if (at < 0) return undefined;
  const most = counts[at]!;
  const rest = parts.flatMap(({ said }, i) => (i === at ? [] : [said])).join(' ');
  return `Nothing in this graph meets all of that: there ${most === 1 ? 'is' : 'are'} ${count(most, 'claim')} ${rest}, but none ${parts[at]!.said}.`;
}

/** The fields to remove for a part. A value without a unit is in the unit of its metric, so it is removed with the metric. */
function leftOut({ where, without }: Part, { unit }: ClaimWhere): ClaimWhere {
  const fields = without ?? Object.keys(where).filter((field) => field !== 'includeNarrower');
  const all = fields.includes('metric') && !unit ? [...fields, 'value'] : fields;
  return Object.fromEntries(all.map((field) => [field, undefined]));
}

async function counted({ store, filters }: QueryContext, wheres: readonly ClaimWhere[]): Promise<number[]> {
  if (wheres.length === 0) return [];
  return store.countClaims(await Promise.all(wheres.map((where) => filters.claims(where))));
}

interface Part {
  readonly where: ClaimWhere;
  /** The fields of the part, if they are not all those of `where`. */
  readonly without?: readonly string[];
  readonly said: string;
}

async function partsOf({ names }: QueryContext, where: ClaimWhere): Promise<Part[]> {
  const named = FIELDS.flatMap(([field, kind, preposition]) => {
    const asked = where[field];
    return asked?.length ? [{ field, kind, preposition, asked }] : [];
  });
  const parts: Part[] = await Promise.all(
    named.map(async ({ field, kind, preposition, asked }) => {
      const entities = await Promise.all(asked.map((name) => names.entities(name, [kind])));
      const said = [...new Set(entities.map(([first]) => first!.name))].join(' or ');
      return { where: withoutUndefined({ [field]: asked, includeNarrower: where.includeNarrower }), said: `${preposition} ${said}` };
    }),
  );
  return [...parts, ...otherParts(where)];
} // prettier-ignore

function timeText(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `from ${from}${from === to ? '' : ` to ${to}`}`;
  return from ? `since ${from}` : `until ${to}`;
}

/** The parts of a condition that name no entity. */
function otherParts(where: ClaimWhere): Part[] {
  const { published, condition, text, hardwareVendor, hardwareCategory, madeBy, minConfidence, paper } = where;
  const { from, to } = published ?? {};
  return [
    ...(from || to ? [{ where: { published }, said: timeText(from, to) }] : []),
    ...(condition ? [{ where: { condition }, said: `under the condition “${condition}”` }] : []),
    ...(text ? [{ where: { text }, said: `in a sentence that says “${text.replaceAll('"', '')}”` }] : []),
    ...(hardwareVendor ? [{ where: { hardwareVendor }, said: `on hardware by ${hardwareVendor.join(' or ')}` }] : []),
    ...(hardwareCategory ? [{ where: { hardwareCategory }, said: `on any ${hardwareCategory.map(words).join(' or ')}` }] : []),
    ...(madeBy ? [{ where: { madeBy }, said: `about methods made by ${list(madeBy)}` }] : []),
    ...(paper ? [{ where: { paper }, said: paper.text ? `in papers that contain “${paper.text.replaceAll('"', '')}”` : 'in papers on that' }] : []),
    ...(minConfidence ? [{ where: { minConfidence }, said: `with a confidence of at least ${minConfidence}` }] : []),
    ...wayParts(where),
    ...changeParts(where),
  ];
} // prettier-ignore

function wayParts({ change }: ClaimWhere): Part[] {
  return change ? [{ where: { change }, said: change.includes('INCREASE') ? 'that went up' : 'that went down' }] : [];
}

/** The parts of a condition on the value, and on its comparison with a baseline. */
function changeParts({ outcome, relation, kinds, value, unit, metric, not }: ClaimWhere): Part[] {
  const isChange = kinds && !kinds.includes('ABSOLUTE');
  return [
    ...(outcome ? [{ where: { outcome }, said: outcome.includes('BETTER') ? 'for the better' : `with ${outcome.map(words).join(' or ')} outcome` }] : []),
    ...(relation ? [{ where: { relation }, said: `of being ${relation.map(words).join(' or ')}` }] : []),
    ...(isChange ? [{ where: { kinds }, said: 'that tell a change' }] : []),
    ...(value ? [{ where: withoutUndefined({ value, unit, kinds, metric: unit ? undefined : metric }), without: ['value', 'unit'], said: rangeText(value, unit ?? '') }] : []),
    ...(not?.length ? [{ where: { not }, said: 'without what is left out' }] : []),
  ];
} // prettier-ignore

/** "below 5 ms" */
function rangeText({ gt, gte, lt, lte }: FloatRange, unit: string): string {
  const bounds = [['above', gt], ['at least', gte], ['below', lt], ['at most', lte]] as const; // prettier-ignore
  const said = gte === lte && typeof gte === 'number' ? [`of ${gte.toLocaleString('en-US')}`] : bounds.flatMap(([word, bound]) => (typeof bound === 'number' ? [`${word} ${bound.toLocaleString('en-US')}`] : [])); // prettier-ignore
  return `${said.join(' and ')}${unit === '' || unit === '%' || unit === 'x' ? unit : ` ${unit}`}`;
}
