import type { EntityKind } from '../../domain/extraction.js';
import type { Candidate } from './candidates.js';

/** A name with the probabilities of its kinds. */
export interface RatedName {
  /** The kind that was chosen for the name alone; undefined if it is none. */
  readonly kind: EntityKind | undefined;
  readonly method: number;
  readonly dataset: number;
  /** Is the kind certain: by a rule, or because the paper introduces the name? */
  readonly sure: boolean;
  readonly candidates: readonly Candidate[];
}

/** A mention of a name in a sentence. */
interface Member {
  readonly name: RatedName;
  readonly place: Candidate;
}

/** What joins two members of a list: ", ", " and ", "/", also after a remark in parentheses. */
const JOINS = /^(?:\s?\([^()]{1,60}\))?(?:,? (?:and|or|&|as well as|versus|vs\.?) (?:the )?|, (?:the )?|\/)$/;
const CONJUNCTION = /\b(?:and|or|as well as|versus|vs)\b|[&/]/;

/**
 * Members of a list are of one kind: in "X, Y and Z" a name that alone seems slightly more probably a dataset is a method if the others
 * are methods, and a capitalised name that alone is slightly more probably none is one, too.
 * @returns the kinds of the names for which the list decides otherwise
 */
export function kindsByLists(names: readonly RatedName[]): Map<RatedName, EntityKind> {
  const decided = new Map<RatedName, EntityKind>();
  for (const list of listsOf(names)) {
    const kind = kindOfList(list);
    if (!kind) continue;
    for (const { name } of list) if (name.kind !== kind && mayBe(name, kind)) decided.set(name, kind);
  }
  return decided;
}

/** The lists of each sentence: at least two mentions that only conjunctions and commas separate, the last two by a conjunction. */
function listsOf(names: readonly RatedName[]): Member[][] {
  const bySentence = new Map<number, Member[]>();
  for (const name of names)
    for (const place of name.candidates) {
      if (place.line.field === 'title') continue;
      const row = bySentence.get(place.line.sentence);
      if (row) row.push({ name, place });
      else bySentence.set(place.line.sentence, [{ name, place }]);
    }
  return [...bySentence.values()].flatMap((row) => listsIn(outermost(row)));
}

/** Without mentions inside or overlapping a longer one, from left to right. */
function outermost(row: readonly Member[]): Member[] {
  const sorted = [...row].sort(
    (a, b) => a.place.start - b.place.start || b.place.end - a.place.end || Number(!a.name.kind) - Number(!b.name.kind),
  );
  const kept: Member[] = [];
  for (const one of sorted) if (one.place.start >= (kept.at(-1)?.place.end ?? 0)) kept.push(one);
  return kept;
}

function listsIn(row: readonly Member[]): Member[][] {
  const lists: Member[][] = [];
  let list: Member[] = [];
  let joint = '';
  const close = () => {
    if (list.length > 1 && (CONJUNCTION.test(joint) || isEnclosed(list))) lists.push(list);
  };
  for (const member of row) {
    const between = list.length > 0 ? textBetween(list.at(-1)!.place, member.place) : '';
    if (list.length > 0 && JOINS.test(between)) {
      list.push(member);
      joint = between.replace(/\([^()]*\)/, '');
      continue;
    }
    close();
    list = [member];
  }
  close();
  return lists;
}

function textBetween(a: Candidate, b: Candidate): string {
  return a.line.text.slice(a.end - a.line.start, b.start - a.line.start);
}

/** Is the list alone in parentheses: "three detectors (A, B, C)"? */
function isEnclosed(list: readonly Member[]): boolean {
  const { line, start } = list[0]!.place;
  return line.text[start - line.start - 1] === '(' && line.text[list.at(-1)!.place.end - line.start] === ')';
}

/** METHOD or DATASET if the members are together clearly one of them, and none is certainly the other. */
function kindOfList(list: readonly Member[]): 'METHOD' | 'DATASET' | undefined {
  if (!list.every(({ name }) => name.kind === undefined || name.kind === 'METHOD' || name.kind === 'DATASET'))
    return undefined;
  const named = list.filter(({ name }) => name.kind !== undefined);
  if (named.length === 0) return undefined;
  const method = named.reduce((sum, { name }) => sum + name.method, 0);
  const dataset = named.reduce((sum, { name }) => sum + name.dataset, 0);
  const kind = method > dataset ? 'METHOD' : 'DATASET';
  const other = kind === 'METHOD' ? 'DATASET' : 'METHOD';
  const isMixed = list.some(({ name }) => name.kind === other && (name.sure || valueOf(name, other) > SURE));
  return isMixed || Math.max(method, dataset) < CLEARLY * Math.min(method, dataset) ? undefined : kind;
}

/** A name alone is certainly of its kind above this probability. */
const SURE = 0.8;
/** How much more probable one kind must be for the members together. */
const CLEARLY = 1.3;
/** A name that alone is of the other kind needs at least this probability of the kind of its list. */
const POSSIBLE = 0.1;
/** A name that alone is none needs at least this probability of the kind of its list. */
const LEAST = 0.35;

function valueOf(name: RatedName, kind: 'METHOD' | 'DATASET'): number {
  return kind === 'METHOD' ? name.method : name.dataset;
}

function mayBe(name: RatedName, kind: 'METHOD' | 'DATASET'): boolean {
  if (name.sure) return false;
  if (name.kind !== undefined) return valueOf(name, kind) >= POSSIBLE;
  return name.candidates.some((one) => /^\p{Lu}\p{Ll}/u.test(one.text)) && valueOf(name, kind) >= LEAST;
}
