import type { EntityKind } from '../domain/extraction.js';
import { words } from '../domain/wording.js';
import type { QueryContext } from './context.js';
import { count, list } from './wording.js';
import type { ClaimWhere } from './where.js';

const FIELDS: readonly (readonly [keyof ClaimWhere & ('metric' | 'dataset' | 'hardware' | 'subject' | 'baseline' | 'task'), EntityKind, string])[] = [
  ['metric', 'METRIC', 'of'],
  ['dataset', 'DATASET', 'on'],
  ['hardware', 'HARDWARE', 'on'],
  ['subject', 'METHOD', 'by'],
  ['baseline', 'METHOD', 'against'],
  ['task', 'TASK', 'for'],
]; // prettier-ignore

export const UNDATED = 'No paper of this graph says when it was published.';

/** Explains why no claim meets the conditions: those that no claim meets, or the number of claims for each condition alone. */
export async function whyEmpty(context: QueryContext, conditions: readonly ClaimWhere[]): Promise<string> {
  if (conditions.some(({ published }) => published) && (await context.store.countPapers({ publishedFrom: '0' })) === 0)
    return UNDATED;
  const parts = (await Promise.all(conditions.map((where) => partsOf(context, where)))).flat();
  const filters = await Promise.all(parts.map(({ where }) => context.filters.claims(where)));
  const counts = filters.length > 0 ? await context.store.countClaims(filters) : [];
  const none = parts.filter((_, i) => counts[i] === 0).map((part) => part.said);
  if (none.length > 0) return `Nothing is claimed ${list([...new Set(none)])} in this graph.`;
  if (parts.length < 2) return 'Nothing in this graph meets that.';
  const alone = parts.map((part, i) => `${count(counts[i]!, 'claim')} ${part.said}`);
  return `Nothing in this graph meets all of that: there are ${list(alone)}, and none that is ${parts.length > 2 ? 'all of them' : 'both'}.`;
}

interface Part {
  readonly where: ClaimWhere;
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
      return { where: { [field]: asked, includeNarrower: where.includeNarrower }, said: `${preposition} ${said}` };
    }),
  );
  return [...parts, ...otherParts(where)];
} // prettier-ignore

function timeText(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `from ${from}${from === to ? '' : ` to ${to}`}`;
  return from ? `since ${from}` : `until ${to}`;
}

/** The parts of a condition without entities. */
function otherParts({ published, condition, text, hardwareVendor, hardwareCategory, madeBy }: ClaimWhere): Part[] {
  const { from, to } = published ?? {};
  return [
    ...(from || to ? [{ where: { published }, said: timeText(from, to) }] : []),
    ...(condition ? [{ where: { condition }, said: `under the condition “${condition}”` }] : []),
    ...(text ? [{ where: { text }, said: `in a sentence that says “${text}”` }] : []),
    ...(hardwareVendor ? [{ where: { hardwareVendor }, said: `on hardware by ${hardwareVendor.join(' or ')}` }] : []),
    ...(hardwareCategory ? [{ where: { hardwareCategory }, said: `on any ${hardwareCategory.map(words).join(' or ')}` }] : []),
    ...(madeBy ? [{ where: { madeBy }, said: `about methods made by ${list(madeBy)}` }] : []),
  ];
} // prettier-ignore
