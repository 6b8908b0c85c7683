import { lettersIn } from '../domain/letters.js';
import { byCodeUnits } from '../domain/order.js';
import type { EntityKind } from '../domain/extraction.js';
import { nameKey } from '../domain/names.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { NameCandidate } from '../store/port/queries.js';
import { editDistance } from '../domain/edit-distance.js';

export interface SearchHit {
  readonly entityId: string;
  /** Between 0 and 1; 1 for the exact name. */
  readonly score: number;
  /** The name or alias that matches. */
  readonly matched: string;
}

/** The ways in which a name can match the search text, best first, with the maximum score of each. */
const FITS = { name: 1, alias: 0.95, beginning: 0.85, word: 0.7, inside: 0.6, typo: 0.5 } as const;
type Fit = keyof typeof FITS;
const ORDER = Object.keys(FITS) as Fit[];

/** Number of candidates to request: enough to include the most claimed entities with a common prefix. */
const CANDIDATES = 300;

interface Ranked {
  readonly candidate: NameCandidate;
  readonly fit: Fit;
  readonly distance: number;
}

/**
 * Finds entities by a prefix, a misspelling, an alias, or a spelling without hyphens. The exact name comes first, then the entities with
 * most claims for each kind of match. The order is the same on every store, since stores only return candidates.
 */
export async function search(
  store: Pick<GraphStore, 'nameCandidates'>,
  question: { readonly text: string; readonly kinds?: readonly EntityKind[]; readonly first: number },
): Promise<SearchHit[]> {
  const text = question.text.trim();
  if (text === '' || question.first === 0) return [];
  const candidates = await store.nameCandidates(text, question.kinds, CANDIDATES);
  return rank(text, candidates)
    .slice(0, question.first)
    .map(({ candidate, fit, distance }) => ({
      entityId: candidate.entityId,
      matched: candidate.name,
      score: scoreOf(fit, distance, candidate.claimCount),
    }));
}

/** Sorts candidates; each entity occurs once, with its best matching name. */
export function rank(text: string, candidates: readonly NameCandidate[]): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const candidate of candidates) {
    const fitted = fitOf(text, candidate.name, candidate.own);
    if (!fitted) continue;
    const ranked = { candidate, ...fitted };
    const other = best.get(candidate.entityId);
    if (!other || compare(ranked, other) < 0) best.set(candidate.entityId, ranked);
  }
  return [...best.values()].sort(compare);
}

function compare(a: Ranked, b: Ranked): number {
  return (
    ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit) ||
    a.distance - b.distance ||
    b.candidate.claimCount - a.candidate.claimCount ||
    byCodeUnits(a.candidate.entityId, b.candidate.entityId) ||
    byCodeUnits(a.candidate.name, b.candidate.name)
  );
}

function fitOf(text: string, name: string, own: boolean): { fit: Fit; distance: number } | undefined {
  const typed = text.toLowerCase();
  const lower = name.toLowerCase();
  if (typed === lower || isSameKey(nameKey(text), nameKey(name))) return { fit: own ? 'name' : 'alias', distance: 0 };
  const fit = partialFit(typed, lower);
  return fit ? { fit, distance: 0 } : typoOf(lettersIn(typed), lettersIn(lower));
}

function isSameKey(a: string, b: string): boolean {
  return a !== '' && a === b;
}

/** The position of the search text in a name; both in lower case. */
function partialFit(typed: string, name: string): Fit | undefined {
  const [letters, nameLetters] = [lettersIn(typed), lettersIn(name)];
  if (name.startsWith(typed) || (letters !== '' && nameLetters.startsWith(letters))) return 'beginning';
  if (wordsOf(name).some((word) => word.startsWith(typed))) return 'word';
  return name.includes(typed) || (letters.length > 2 && nameLetters.includes(letters)) ? 'inside' : undefined;
}

/** Whether the beginning of a name is within one edit of a search text of four to seven letters, or two of a longer one. */
function typoOf(letters: string, nameLetters: string): { fit: Fit; distance: number } | undefined {
  if (letters.length < 4) return undefined;
  const most = letters.length < 8 ? 1 : 2;
  const { beginning } = editDistance(letters, nameLetters, most);
  return beginning <= most ? { fit: 'typo', distance: beginning } : undefined;
}

function scoreOf(fit: Fit, distance: number, claims: number): number {
  const next = ORDER[ORDER.indexOf(fit) + 1];
  const room = (next ? FITS[fit] - FITS[next] : FITS[fit]) * 0.9;
  const lost = fit === 'name' || fit === 'alias' ? 0 : room * (distance / 4 + (1 - claims / (claims + 5)) / 4);
  return Math.round((FITS[fit] - lost) * 1000) / 1000;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u);
}
