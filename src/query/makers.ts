import type { Entity } from '../domain/graph.js';
import { makerOf, organizationNamed } from '../lexicon/organizations.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { everyPage } from '../store/port/every-page.js';
import { MOST_ROWS } from './cursors.js';

/** The organisation whose family of models a method belongs to; null when none is known. */
export function makerOfMethod({ name }: Pick<Entity, 'name'>): string | null {
  return makerOf(name) ?? null;
}

/** The names of organisations in affiliations: the given names, and all known names of well-known organisations. */
export function affiliationNames(organizations: readonly string[]): string[] {
  return [
    ...new Set(
      organizations.flatMap((name) => {
        const known = organizationNamed(name);
        return known ? [known.name, ...known.aliases] : [name];
      }),
    ),
  ];
}

/**
 * Ids of the methods made by organisations: members of model families known to be theirs ("Gemini 1.5" of Google), and methods
 * introduced by papers with an author affiliated with them, as far as the sources give affiliations. Sorted, each id once.
 */
export async function methodsMadeBy(store: GraphStore, organizations: readonly string[]): Promise<string[]> {
  const [ofFamilies, ofPapers] = await Promise.all([
    membersOfFamilies(store, organizations),
    introducedBy(store, organizations),
  ]);
  return [...new Set([...ofFamilies, ...ofPapers])].sort();
}

async function membersOfFamilies(store: GraphStore, organizations: readonly string[]): Promise<string[]> {
  const known = organizations.flatMap((name) => organizationNamed(name) ?? []);
  const makers = new Set(known.map(({ name }) => name));
  const beginnings = new Set(known.flatMap(({ families }) => families.map(beginningOf)));
  const found = await Promise.all([...beginnings].map((text) => methodsWith(store, text)));
  return found.flat().flatMap(({ id, name }) => (makers.has(makerOf(name) ?? '') ? [id] : []));
}

/** The letters at the beginning of a family's name, since "GPT-4" is also written "GPT4". A short name is searched as a whole. */
function beginningOf(family: string): string {
  const letters = /^\p{L}+/u.exec(family)?.[0] ?? '';
  return (letters.length >= 3 ? letters : family).toLowerCase();
}

async function methodsWith(store: GraphStore, text: string): Promise<{ id: string; name: string }[]> {
  const pages = everyPage((after) =>
    store.findEntities({ kind: 'METHOD', text }, { by: 'NAME', descending: false }, { first: MOST_ROWS, after }),
  );
  const found: { id: string; name: string }[] = [];
  for await (const methods of pages) found.push(...methods);
  return found;
}

async function introducedBy(store: GraphStore, organizations: readonly string[]): Promise<string[]> {
  const wanted = { affiliations: affiliationNames(organizations) };
  const pages = everyPage((after) =>
    store.findPapers(wanted, { by: 'ADDED', descending: true }, { first: MOST_ROWS, after }),
  );
  const methods: string[] = [];
  for await (const papers of pages) {
    const proposed = await store.proposes(papers.map(({ id }) => id));
    methods.push(...proposed.flat().flatMap(({ id, kind }) => (kind === 'METHOD' ? [id] : [])));
  }
  return methods;
}
