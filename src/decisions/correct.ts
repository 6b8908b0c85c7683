import type { PaperReading, RawClaim, RawEntity } from '../domain/facts.js';
import type { Claim, Review } from '../domain/graph.js';
import { entityKey, kindOfEntityId, nameKey } from '../domain/names.js';
import type { EntityKind } from '../domain/extraction.js';
import {
  type ClaimCorrection,
  correctedClaim,
  CorrectionError,
  NAME_FIELDS,
  type NameField,
} from '../resolve/correct.js';
import { rawEntity } from '../resolve/raw-ids.js';
import { replaceReading } from '../ingest/update-papers.js';
import type { ReviewFact } from '../ingest/reviews.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { WriteTransaction } from '../store/port/transaction.js';
import { DecisionError, log } from './decision.js';
import { rawIdsOf, reviewed } from './review.js';

/**
 * Corrects fields of a claim and confirms it. The correction replaces what this or a later extractor reads, until it is undone
 * or the paper's text changes. Names of the paper's own entities and entity ids refer to those entities; other names are
 * resolved as in a paper that uses them.
 * @throws DecisionError BAD_INPUT if nothing is corrected, the claim comes from a table, or the result is not a valid claim
 */
export async function correctClaim(
  store: GraphStore,
  by: string,
  decision: { readonly id: string; readonly correction: ClaimCorrection; readonly note?: string | null },
): Promise<Claim> {
  await store.transact(async (tx) => {
    const { before, reading, claim } = await reviewed(tx, decision.id);
    if (claim.origin === 'CURATED')
      throw new DecisionError(
        'BAD_INPUT',
        'claims from a table have to be corrected in the table, which is then ingested again',
      );
    const named = await namedIn(tx, reading, decision.correction);
    const metricOf = reading.entities.find(({ rawId }) => rawId === claim.metricId)?.name ?? null;
    const { claim: after, corrected: fields } = orRefuse(() =>
      correctedClaim(claim, decision.correction, named, metricOf),
    );
    if (fields.length === 0)
      throw new DecisionError('BAD_INPUT', 'the correction changes nothing; confirm the claim instead');
    const note = decision.note ?? `corrected: ${fields.join(', ')}`;
    const review: Review = { state: 'CONFIRMED', note, by, at: new Date().toISOString() };
    const next = withClaim(reading, after, [...named.values()].flat());
    const ids = new Set(rawIdsOf(after));
    const entities = next.entities.filter(({ rawId }) => ids.has(rawId));
    const fact: ReviewFact = { review, textHash: reading.textHash, claim: after, entities, corrected: fields };
    await log(tx, by, 'REVIEW_CLAIM', claim.id, { review: before.review, claim }, fact);
    await replaceReading(tx, reading, next);
  });
  return (await store.claims([decision.id]))[0]!;
}

/** The reading with a claim replaced by id; entities that occur only in an earlier correction are removed. */
function withClaim(reading: PaperReading, claim: RawClaim, named: readonly RawEntity[]): PaperReading {
  const claims = reading.claims.map((other) => (other.id === claim.id ? claim : other));
  const used = new Set(claims.flatMap(rawIdsOf));
  const all = new Map(named.map((raw) => [raw.rawId, raw]));
  for (const raw of reading.entities) all.set(raw.rawId, raw);
  const entities = [...all.values()].filter((raw) => raw.mentions.length > 0 || used.has(raw.rawId));
  return { ...reading, claims, entities };
}

/** The entities of every name field that the correction sets. */
async function namedIn(
  tx: WriteTransaction,
  reading: PaperReading,
  correction: ClaimCorrection,
): Promise<Map<NameField, RawEntity[]>> {
  const named = new Map<NameField, RawEntity[]>();
  for (const field of Object.keys(NAME_FIELDS) as NameField[]) {
    const given = correction[field];
    if (given === undefined) continue;
    const names = given === null ? [] : [given].flat();
    named.set(field, await Promise.all(names.map((name) => entityNamed(tx, reading, NAME_FIELDS[field].kind, name))));
  }
  return named;
}

async function entityNamed(
  tx: WriteTransaction,
  reading: PaperReading,
  kind: EntityKind,
  written: string,
): Promise<RawEntity> {
  const name = written.trim();
  const byId = kindOfEntityId(name) === kind ? await entityWithId(tx, reading, name) : undefined;
  if (byId) return byId;
  if (entityKey(name) === '')
    throw new DecisionError('BAD_INPUT', `"${written}" is not a name: it needs a letter or a digit`);
  const isNamed = (raw: RawEntity): boolean => [raw.name, ...raw.aliases].some((own) => nameKey(own) === nameKey(name));
  const own = reading.entities.find((raw) => raw.kind === kind && isNamed(raw));
  return (
    own ?? rawEntity({ kind, name, aliases: [], proposed: false, generic: false, mentions: [] }, reading.paper.title)
  );
}

/** The paper's own entity that was resolved to this one, otherwise a name of it in another paper. */
async function entityWithId(tx: WriteTransaction, reading: PaperReading, id: string): Promise<RawEntity | undefined> {
  const [entity] = await tx.entities([id]);
  if (!entity) throw new DecisionError('NOT_FOUND', `there is no entity "${id}"`);
  const raws = await tx.rawEntitiesOf([entity.id]);
  const ids = new Set(raws.map(({ rawId }) => rawId));
  const own = reading.entities.find((raw) => ids.has(raw.rawId));
  if (own) return own;
  const blank = { kind: entity.kind, name: entity.name, aliases: [], proposed: false, mentions: [] };
  const [first] = raws;
  if (!first) return rawEntity({ ...blank, generic: entity.generic }, reading.paper.title);
  const { rawId, key, fullKey, parentKeys, generic } = first;
  return { ...blank, generic, rawId, key, fullKey, parentKeys };
}

function orRefuse<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof CorrectionError ? new DecisionError('BAD_INPUT', error.message) : error;
  }
}
