import { annotatedValue, RELATION_WORDS } from '../domain/annotation-words.js';
import { KIND_NAMES } from '../domain/roles.js';
import type { PaperReading, RawClaim, RawEntity } from '../domain/facts.js';
import type { ReviewState } from '../domain/graph.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { everyPage } from '../store/port/every-page.js';
import type { ClaimFilter } from '../store/port/queries.js';

const PAPERS_AT_ONCE = 200;
const REVIEWED = ['CONFIRMED', 'REJECTED'] as const;

/**
 * Reviewed claims, one paper per line, in the format of annotated papers, for training and evaluating readers. `claims` and
 * `comparisons` are those confirmed or corrected, `rejected` those rejected, and `complete` is true if every claim of the paper
 * was reviewed. Entities without a confirmed claim are `optional`, since they have not been reviewed.
 */
export async function* annotations(store: GraphStore, filter: ClaimFilter): AsyncIterable<string> {
  const reviews = REVIEWED.filter((state) => filter.reviews?.includes(state) ?? true);
  const wanted = { claims: [{ ...filter, reviews, origins: ['EXTRACTED' as const] }] };
  const pages = everyPage((after) =>
    store.findPapers(wanted, { by: 'TITLE', descending: false }, { first: PAPERS_AT_ONCE, after }),
  );
  for await (const papers of pages) {
    const readings = await store.facts((facts) => facts.readings(papers.map(({ id }) => id)));
    for (const reading of readings) if (reading) yield `${JSON.stringify(await annotationOf(store, reading))}\n`;
  }
}

async function annotationOf(store: GraphStore, reading: PaperReading): Promise<Record<string, unknown>> {
  const read = reading.claims.filter(({ origin }) => origin === 'EXTRACTED');
  const states = (await store.claims(read.map(({ id }) => id))).map((claim) => claim?.review.state);
  const inState = (state: ReviewState): RawClaim[] => read.filter((_, i) => states[i] === state);
  const confirmed = inState('CONFIRMED');
  const named = new Set(confirmed.flatMap(namesOf));
  const names = new Map(reading.entities.map((raw) => [raw.rawId, raw]));
  const line = (claim: RawClaim) => (claim.kind === 'COMPARISON' ? comparisonLine : claimLine)(claim, names);
  return {
    id: reading.paper.id,
    title: reading.paper.title,
    abstract: reading.paper.abstract,
    extractor: reading.extractor,
    complete: inState('UNREVIEWED').length === 0,
    entities: reading.entities
      .filter((raw) => raw.mentions.length > 0 || named.has(raw.rawId))
      .map((raw) => entityLine(raw, named)),
    claims: confirmed.filter(({ kind }) => kind !== 'COMPARISON').map(line),
    comparisons: confirmed.filter(({ kind }) => kind === 'COMPARISON').map(line),
    rejected: inState('REJECTED').map(line),
  };
}

function namesOf(claim: RawClaim): (string | null)[] {
  return [claim.subjectId, claim.metricId, claim.baselineId, ...claim.datasetIds, ...claim.hardwareIds, ...claim.taskIds]; // prettier-ignore
}

function entityLine(raw: RawEntity, named: ReadonlySet<string | null>) {
  return {
    type: KIND_NAMES[raw.kind],
    name: raw.name,
    aliases: raw.aliases,
    ...(raw.proposed ? { proposed: true } : {}),
    ...(named.has(raw.rawId) ? {} : { optional: true }),
    ...(raw.role ? { role: raw.role } : {}),
  };
}

type Names = ReadonlyMap<string, RawEntity>;

function claimLine(claim: RawClaim, names: Names) {
  return {
    kind: claim.kind.toLowerCase(),
    subject: subjectOf(claim, names),
    metric: everyName(claim.metricId, names),
    ...annotatedValue(claim),
    datasets: claim.datasetIds.map((id) => nameOf(id, names)),
    hardware: claim.hardwareIds.map((id) => nameOf(id, names)),
    baseline: nameOf(claim.baselineId, names),
    tasks: claim.taskIds.map((id) => nameOf(id, names)),
    conditions: claim.conditions.join('; ') || null,
    evidence: claim.evidence.text,
  };
}

function comparisonLine(claim: RawClaim, names: Names) {
  return {
    subject: subjectOf(claim, names),
    relation: claim.relation ? RELATION_WORDS[claim.relation] : null,
    object: nameOf(claim.baselineId, names),
    datasets: claim.datasetIds.map((id) => nameOf(id, names)),
    metric: nameOf(claim.metricId, names),
    evidence: claim.evidence.text,
  };
}

function subjectOf({ subjectId }: RawClaim, names: Names): readonly string[] {
  return subjectId === null ? ['this work'] : everyName(subjectId, names);
}

/** The text as the paper writes it. */
function nameOf(id: string | null, names: Names): string | null {
  return id === null ? null : (names.get(id)?.name ?? id);
}

function everyName(id: string | null, names: Names): readonly string[] {
  const raw = id === null ? undefined : names.get(id);
  return raw ? [raw.name, ...raw.aliases] : [];
}
