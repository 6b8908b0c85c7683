import type { LinkedClaim, LinkedPart } from '../../text/document.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A member of a coordination: a name that was found, or capitalised words between such names. */
interface Member {
  readonly name: string;
  /** Offsets in the clean field. */
  readonly start: number;
  readonly end: number;
  readonly isMethod: boolean;
}

/** The roles that a list of names can have. */
type Role = 'subject' | 'datasets' | 'baseline';

/**
 * Gives each number of a list its own member of a list of names, where the sentence says that they correspond:
 *
 *     "outperforms A, B, and C by 4%, 3%, and 2%, respectively"   the second number has the baseline B
 *
 * Lists of names are read from the text here, since the classifier may have taken one member for another kind than the rest, or not for a
 * name at all.
 */
export function withAlignedLists(claims: readonly LinkedClaim[], views: readonly SentenceView[]): LinkedClaim[] {
  const aligned = new Map<LinkedClaim, LinkedClaim>();
  for (const view of views) {
    if (!view.lower.includes('respectively')) continue;
    const coordinations = coordinationsIn(view);
    for (const numbers of numberLists(view)) {
      const parallel = numbers.map((number) => claims.filter(({ quantity }) => quantity === number.quantity));
      for (const members of coordinations)
        if (members.length === numbers.length && areNear(members, numbers, view)) alignWith(members, parallel, aligned);
    }
  }
  return claims.map((claim) => aligned.get(claim) ?? claim);
}

/** Lists of two or more numbers: "4%, 3%, and 2%". */
export function numberLists(view: SentenceView): QuantityMention[][] {
  const lists = new Map<number, QuantityMention[]>();
  for (const number of view.quantities)
    if (number.listSize > 1) lists.set(number.list, [...(lists.get(number.list) ?? []), number]);
  return [...lists.values()];
}

/** Characters between two lists that correspond: between those farther apart, the sentence says something else of one of them. */
const NEAR = 120;

/** Whether a list of names and one of numbers are near enough to correspond, and no member is named again between them. */
export function areNear(
  members: readonly Pick<Member, 'name' | 'start' | 'end'>[],
  numbers: readonly QuantityMention[],
  { fieldText }: SentenceView,
): boolean {
  const [first, last] = [members[0]!, members.at(-1)!];
  const between =
    last.end <= numbers[0]!.start
      ? fieldText.slice(last.end, numbers[0]!.start)
      : fieldText.slice(numbers.at(-1)!.end, first.start);
  // "on both A and B, especially on A"
  return between.length <= NEAR && !members.some(({ name }) => between.includes(name));
}

/** @param parallel the claims of each number of a list */
function alignWith(
  members: readonly Member[],
  parallel: readonly (readonly LinkedClaim[])[],
  aligned: Map<LinkedClaim, LinkedClaim>,
): void {
  const role = roleOf(members, parallel.flat());
  if (!role) return;
  parallel.forEach((claims, i) => {
    const { name, start, end } = members[i]!;
    const part: LinkedPart = { name, start, end };
    for (const claim of claims) {
      const before = aligned.get(claim) ?? claim;
      aligned.set(claim, { ...before, [role]: role === 'datasets' ? [part] : part });
    }
  });
}

/** The role in which a claim already has a member of the list; that of baselines for methods of which each became so many times faster. */
function roleOf(members: readonly Member[], claims: readonly LinkedClaim[]): Role | undefined {
  const isMember = (part: LinkedPart | null): boolean => members.some(({ name }) => name === part?.name);
  if (claims.some(({ baseline }) => isMember(baseline))) return 'baseline';
  if (claims.some(({ datasets }) => datasets.some(isMember))) return 'datasets';
  if (claims.some(({ subject }) => isMember(subject))) return 'subject';
  const isOverEach = claims.every(({ kind, baseline }) => kind === 'FACTOR' && baseline === null);
  return isOverEach && members.every(({ isMethod }) => isMethod) ? 'baseline' : undefined;
}

/** "FLUX.1 [dev]" */
const NOTE = String.raw`(?:\s[[(][^()[\]]{1,40}[)\]])?`;
/** What separates two members. The last two are joined. */
const COMMA = String.raw`,\s`;
const JOINED = String.raw`(?:,?\s(?:and|or|&)\s|\s?/\s?)`;
const LEAD = String.raw`(?:(?:the|on|for|over)\s)?`;
/** A name that was not found: capitalised words. */
const UNFOUND = String.raw`(?<unfound>\p{Lu}[\p{L}\p{N}.+-]*(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.+-]*){0,2})`;
const NEXT = new RegExp(`^${NOTE}(?:${COMMA}|(?<joined>${JOINED}))${LEAD}$`, 'u');
const NEXT_BUT_ONE = new RegExp(`^${NOTE}${COMMA}${LEAD}${UNFOUND}(?:${COMMA}|(?<joined>${JOINED}))${LEAD}$`, 'u');
const LAST = new RegExp(`^${NOTE}(?<joined>${JOINED})${LEAD}${UNFOUND}(?=[,;:.)]?(?:\\s|$))`, 'u');

interface Coordination {
  readonly members: Member[];
  /** Whether the last member has been joined by "and", after which no other follows. In parentheses the "and" may be missing. */
  complete: boolean;
}

/** The lists of names of a sentence, each with two or more members. */
export function coordinationsIn(view: SentenceView): Member[][] {
  const lists: Coordination[] = [];
  for (const mention of namesOf(view)) {
    const open = lists.at(-1);
    if (!open || !continues(open, view, mention)) lists.push({ members: [memberOf(mention)], complete: false });
  }
  for (const list of lists) if (!list.complete) endWithUnfound(list, view);
  return lists.filter((list) => list.complete || isInParentheses(list, view)).map(({ members }) => members);
}

/** A name that stands directly before another describes it: in "the flow matching model SiT", SiT is the member. */
const DESCRIBES = /^(?:\s(?:models?|methods?|baselines?|architectures?|frameworks?|datasets?|benchmarks?))?\s$/;

function namesOf({ names, fieldText }: SentenceView): EntityMention[] {
  const named = names.filter(({ entity, anaphor }) => !anaphor && /^(?:METHOD|DATASET)$/.test(entity.kind));
  const apart = named.filter(({ start }, i) => i === 0 || start >= named[i - 1]!.end);
  return apart.filter(({ end }, i) => !apart[i + 1] || !DESCRIBES.test(fieldText.slice(end, apart[i + 1]!.start)));
}

function memberOf({ entity, start, end }: EntityMention): Member {
  return { name: entity.name, start, end, isMethod: entity.kind === 'METHOD' };
}

/** Adds a name to the list before it, with a name between them that was not found, if the text says that they are of one list. */
function continues(list: Coordination, { fieldText }: SentenceView, mention: EntityMention): boolean {
  if (list.complete) return false;
  const { end } = list.members.at(-1)!;
  const between = fieldText.slice(end, mention.start);
  const match = NEXT.exec(between) ?? NEXT_BUT_ONE.exec(between);
  if (!match) return false;
  list.members.push(...unfoundIn(match, end), memberOf(mention));
  list.complete = match.groups!.joined !== undefined;
  return true;
}

/** "A, B, and C", where C was not found */
function endWithUnfound(list: Coordination, { fieldText, sentence }: SentenceView): void {
  const { end } = list.members.at(-1)!;
  const match = LAST.exec(fieldText.slice(end, sentence.end));
  if (!match) return;
  list.members.push(...unfoundIn(match, end));
  list.complete = true;
}

function unfoundIn(match: RegExpExecArray, offset: number): Member[] {
  const name = match.groups!.unfound;
  if (name === undefined) return [];
  const start = offset + match[0].indexOf(name);
  return [{ name, start, end: start + name.length, isMethod: false }];
}

/** "tools (A, B, C)" */
function isInParentheses({ members }: Coordination, { fieldText }: SentenceView): boolean {
  return members.length > 2 && fieldText[members[0]!.start - 1] === '(' && fieldText[members.at(-1)!.end] === ')';
}
