import { affiliationKey } from '../domain/affiliations.js';
import { entityKey } from '../domain/names.js';
import { listCell, readTable } from './table.js';

/** An organisation that makes models: one line of `organizations.tsv`. */
export interface Organization {
  readonly name: string;
  /** Other names of the organisation and its parts, as written in affiliations and questions. */
  readonly aliases: readonly string[];
  /** Its model families: "Gemini". */
  readonly families: readonly string[];
}

export const ORGANIZATIONS: readonly Organization[] = readTable(new URL('./organizations.tsv', import.meta.url)).map(
  (row) => ({ name: row.name!, aliases: listCell(row.aliases), families: listCell(row.families) }),
);

const BY_NAME = new Map(
  ORGANIZATIONS.flatMap((organization) =>
    [organization.name, ...organization.aliases].map((name) => [affiliationKey(name), organization] as const),
  ),
);

/** The organisation with a name or alias, ignoring case. */
export function organizationNamed(name: string): Organization | undefined {
  return BY_NAME.get(affiliationKey(name));
}

const MAKER_OF_FAMILY = new Map(
  ORGANIZATIONS.flatMap(({ name, families }) => families.map((family) => [entityKey(family), name] as const)),
);

/**
 * Words that may follow the name of a family in the name of a member: versions, sizes and variants. Any other word makes it
 * someone else's method: "BERT-large" is a BERT, "BERT-PKD" is not.
 */
const VARIANT =
  /^(?:v?\d[\d.]*[a-z]?|\dx\d[\d.]*b|[abeklmrsvx]\d[\d.]*[a-z]?|a?\d[\d.]*[bmkt]|[bhlmstxgn]|x{1,2}l|base|large|small|tiny|mini|nano|micro|medium|huge|giant|big|pro|flash|ultra|turbo|lite|plus|max|air|high|low|instruct|chat|it|pt|preview|thinking|reasoner|coder|code|math|vl|vision|omni|audio|moe|exp|experimental|opus|sonnet|haiku|scout|maverick|guard|cased|uncased|multilingual|next|latest)$/;

/** The organisation whose model family a method's name belongs to; undefined if none is known. */
export function makerOf(method: string): string | undefined {
  const words = entityKey(method).split('-');
  for (let length = words.length; length >= 1; length--) {
    const maker = MAKER_OF_FAMILY.get(words.slice(0, length).join('-'));
    if (maker === undefined) continue;
    const rest = words.slice(length);
    const own = rest.includes('distill') ? rest.slice(0, rest.indexOf('distill')) : rest;
    if (own.every((word) => VARIANT.test(word))) return maker;
  }
  return undefined;
}
