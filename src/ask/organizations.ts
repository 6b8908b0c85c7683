import { affiliationKey } from '../domain/affiliations.js';
import type { EntityKind } from '../domain/extraction.js';
import { ORGANIZATIONS, organizationNamed } from '../lexicon/organizations.js';
import type { NameStore } from './names.js';
import { LISTED, PASSIVE } from './vocabulary.js';
import type { QuestionWord, Stretch } from './words.js';

/** An organisation in the question, as the maker of methods or the employer of authors. */
export interface FoundOrganization extends Stretch {
  readonly organization: string;
}

const LONGEST = Math.max(
  ...ORGANIZATIONS.flatMap(({ name, aliases }) => [name, ...aliases].map((text) => text.split(/[\s-]/).length)),
);

/** The first words of their names, without accents and in small letters: only what begins with one of them is looked up. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  ORGANIZATIONS.flatMap(({ name, aliases }) => [name, ...aliases].map(firstWord)),
);

function firstWord(text: string): string {
  return affiliationKey(text).trim().split(' ')[0]!;
} // prettier-ignore

/** Well-known organisations, recognised as makers: "models from Google", "Meta's models", "does OpenAI claim". */
export function findOrganizations(words: readonly QuestionWord[]): FoundOrganization[] {
  const found: FoundOrganization[] = [];
  for (let from = 0; from < words.length; from++) {
    const to = endOfName(words, from);
    if (to === undefined || !isMaker(words, { from, to }, found.at(-1))) continue;
    const { name } = organizationNamed(textOf(words, from, to))!;
    found.push({ from, to, organization: name });
    from = to - 1;
  }
  return found;
}

/** Organisations directly before methods that the question names, "OpenAI's GPT-4". They say nothing that the name does not. */
export function makersBefore(words: readonly QuestionWord[], names: readonly (Stretch & { readonly kind: EntityKind })[]): Stretch[] {
  return names.flatMap(({ kind, from: to }) => {
    const from = Array.from({ length: Math.min(LONGEST, to) }, (_, i) => to - i - 1).find((at) => organizationNamed(textOf(words, at, to)));
    return kind !== 'METHOD' || from === undefined ? [] : [{ from, to }];
  });
} // prettier-ignore

function endOfName(words: readonly QuestionWord[], from: number): number | undefined {
  if (!FIRST_WORDS.has(firstWord(words[from]!.text))) return undefined;
  for (let to = Math.min(words.length, from + LONGEST); to > from; to--)
    if (organizationNamed(textOf(words, from, to))) return to;
  return undefined;
}

function textOf(words: readonly QuestionWord[], from: number, to: number): string {
  return words.slice(from, to).map((word) => word.text).join(' ');
} // prettier-ignore

/** "from Google", "Google models", "what does Google report"; not "on Google hardware", and not "beaten by Mistral". */
function isMaker(words: readonly QuestionWord[], { from, to }: Stretch, last: FoundOrganization | undefined): boolean {
  if (asksForHardware(words) || isHardware(wordAt(words, to))) return false;
  const before = wordAt(words, from - 1);
  const goesOn = /^(?:and|or)$/.test(before) && last?.to === from - 1;
  return isBehindMaker(words, from) || goesOn || isBeforeWork(words, to) || (/^(?:does|did|has)$/.test(before) && to < words.length);
} // prettier-ignore

/** "Google models", "Meta's papers" */
function isBeforeWork(words: readonly QuestionWord[], to: number): boolean {
  const noun = LISTED[wordAt(words, to)];
  return noun === 'METHOD' || noun === 'PAPER';
}

function wordAt(words: readonly QuestionWord[], at: number): string {
  return words[at]?.lower ?? '';
}

/** Whether a word follows one that introduces a maker or author. */
export function isBehindMaker(words: readonly QuestionWord[], at: number): boolean {
  const [before, preposition] = [wordAt(words, at - 2), wordAt(words, at - 1)];
  if (preposition === 'at') return /^(?:made|built|developed|proposed|introduced|work|works|working|people|authors?|researchers?|trained|done)$/.test(before);
  return /^(?:from|by)$/.test(preposition) && !PASSIVE.has(before) && !/^(?:sort|sorted|order|ordered|ranked?)$/.test(before);
} // prettier-ignore

function asksForHardware(words: readonly QuestionWord[]): boolean {
  return isHardware(words.find(({ lower }) => Object.hasOwn(LISTED, lower))?.lower ?? '');
}

function isHardware(word: string): boolean {
  return LISTED[word] === 'HARDWARE' || /^(?:silicon|gpus?|tpus?|phones?|devices?)$/.test(word);
}

const MOST_WORDS = 5;

/** Words after "from" or "by" that occur in an affiliation of some paper: "papers from ETH Zürich". */
export async function affiliationAt(
  words: readonly QuestionWord[],
  at: number,
  store: NameStore,
): Promise<FoundOrganization | undefined> {
  if (!isBehindMaker(words, at)) return undefined;
  for (let to = Math.min(words.length, at + MOST_WORDS); to > at; to--) {
    const organization = textOf(words, at, to);
    if ((await store.countPapers({ affiliations: [organization] })) > 0) return { from: at, to, organization };
  }
  return undefined;
}
