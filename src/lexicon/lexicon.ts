import type { EntityKind } from '../domain/extraction.js';
import { nameKey } from '../domain/names.js';
import { readPackedLexicon, type PackedShelves } from './packed-lexicon.js';
import { listCell, readTable, type LexiconRow } from './table.js';

/** A well-known entity: one line of a file in `data/`. */
export interface LexiconEntry {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of broader entries: `top-1 accuracy` has `accuracy`. */
  readonly broader: readonly string[];
  /** "vision", "speech", … */
  readonly area?: string;
  /** An established technique or family written as common words ("knowledge distillation"). */
  readonly generic: boolean;
  /**
   * Also an everyday word or the name of something else ("Adam", "Spider"): found only in its exact spelling, and with support
   * from the context.
   */
  readonly ambiguous: boolean;
  /** A word too vague to count as a metric unless a number is attached to it ("performance"). */
  readonly weak: boolean;
  /** A metric of cost (time, memory, size, energy, money). */
  readonly cost: boolean;
  /** Metrics: whether higher or lower is better. */
  readonly better?: 'HIGHER' | 'LOWER';
  /** Metrics: the dimension ("time", "memory", "ratio"). */
  readonly dimension?: string;
  /** Metrics: the canonical unit. */
  readonly unit?: string;
  /** Hardware: "gpu", "phone", … */
  readonly category?: string;
  readonly vendor?: string;
}

const FILES: readonly (readonly [EntityKind, string])[] = [
  ['METHOD', 'methods'],
  ['DATASET', 'datasets'],
  ['METRIC', 'metrics'],
  ['HARDWARE', 'hardware'],
  ['TASK', 'tasks'],
];

function toEntry(kind: EntityKind, row: LexiconRow): LexiconEntry {
  const flags = new Set((row.flags ?? '').split(/[\s,|]+/));
  const better = /^higher$/i.test(row.better ?? '')
    ? 'HIGHER'
    : /^lower$/i.test(row.better ?? '')
      ? 'LOWER'
      : undefined;
  return {
    kind,
    name: row.name ?? '',
    aliases: listCell(row.aliases),
    broader: listCell(row.broader),
    area: row.area || undefined,
    generic: flags.has('generic'),
    ambiguous: flags.has('ambiguous'),
    weak: flags.has('weak'),
    cost: flags.has('cost'),
    better,
    dimension: row.dimension || undefined,
    unit: row.unit || undefined,
    category: row.category || undefined,
    vendor: row.vendor || undefined,
  };
}

interface Shelf {
  readonly entries: readonly LexiconEntry[];
  /** Entries by exact spelling, so that VITS is not taken for the plural of ViT. */
  readonly bySpelling: ReadonlyMap<string, LexiconEntry>;
  readonly byKey: ReadonlyMap<string, LexiconEntry>;
}

/** @param keys the lookup keys of `allNames(entries)` */
function shelve(entries: readonly LexiconEntry[], keys: readonly string[]): Shelf {
  const bySpelling = new Map<string, LexiconEntry>();
  const byKey = new Map<string, LexiconEntry>();
  allNames(entries).forEach(([name, entry], i) => {
    if (!bySpelling.has(name)) bySpelling.set(name, entry);
    if (!byKey.has(keys[i]!)) byKey.set(keys[i]!, entry);
  });
  return { entries, bySpelling, byKey };
}

/** All names of some entries, then all their aliases: an entry is found by its own name rather than as the alias of another one. */
function allNames(entries: readonly LexiconEntry[]): (readonly [string, LexiconEntry])[] {
  return [
    ...entries.map((entry) => [entry.name, entry] as const),
    ...entries.flatMap((entry) => entry.aliases.map((alias) => [alias, entry] as const)),
  ];
}

/** An entry with every field: objects with the same fields are read faster, and JSON leaves out fields that are undefined. */
const BLANK: Omit<LexiconEntry, 'kind' | 'name' | 'aliases' | 'broader'> = {
  area: undefined,
  generic: false,
  ambiguous: false,
  weak: false,
  cost: false,
  better: undefined,
  dimension: undefined,
  unit: undefined,
  category: undefined,
  vendor: undefined,
};

const PACKED = readPackedLexicon<LexiconEntry>();

/** The trie of a packed lexicon (`finder.ts`). */
export const PACKED_TRIE = PACKED?.trie;

/** Read once, when the module is loaded: from the packed lexicon of a build, otherwise from the tables (about 2,000 lines). */
const SHELVES: ReadonlyMap<EntityKind, Shelf> = new Map(
  (PACKED?.shelves ?? readShelves()).map(([kind, entries, keys]) => [
    kind,
    shelve(PACKED ? entries.map((entry) => ({ ...BLANK, ...entry })) : entries, keys),
  ]),
);

/** The entries of all kinds with the keys of their names, from the tables in `data/`. */
export function readShelves(): PackedShelves<LexiconEntry> {
  return FILES.map(([kind, file]) => {
    const entries = readTable(new URL(`./data/${file}.tsv`, import.meta.url)).map((row) => toEntry(kind, row));
    return [kind, entries, allNames(entries).map(([name]) => nameKey(name))];
  });
}

/** All entries of one kind, in the order of the file. */
export function entries(kind: EntityKind): readonly LexiconEntry[] {
  return SHELVES.get(kind)?.entries ?? [];
}

const NARROWER = new Map<EntityKind, ReadonlyMap<string, readonly LexiconEntry[]>>();

/** The entries that are directly narrower than an entry: "energy per inference" for "energy". */
export function narrowerEntries({ kind, name }: Pick<LexiconEntry, 'kind' | 'name'>): readonly LexiconEntry[] {
  // Only questions need them, so they are not collected when the module is loaded.
  const ofKind = NARROWER.get(kind) ?? byBroaderName(entries(kind));
  NARROWER.set(kind, ofKind);
  return ofKind.get(name) ?? [];
}

function byBroaderName(all: readonly LexiconEntry[]): ReadonlyMap<string, readonly LexiconEntry[]> {
  const narrower = new Map<string, LexiconEntry[]>();
  for (const entry of all) for (const name of entry.broader) narrower.set(name, [...(narrower.get(name) ?? []), entry]);
  return narrower;
}

/**
 * The entry with this name or alias. Case, hyphens and a plural s are ignored.
 * @returns undefined for a name that is not in the lexicon
 */
export function lookup(kind: EntityKind, name: string): LexiconEntry | undefined {
  const shelf = SHELVES.get(kind);
  return shelf?.bySpelling.get(name) ?? shelf?.byKey.get(nameKey(name));
}
