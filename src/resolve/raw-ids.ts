import type { Extraction, ExtractedClaim, ExtractedEntity, EntityKind } from '../domain/extraction.js';
import type { RawClaim, RawEntity } from '../domain/facts.js';
import type { Dimension, Direction, Outcome } from '../domain/graph.js';
import { claimId } from '../domain/ids.js';
import { entityId, entityKey, nameKey } from '../domain/names.js';
import { baseQuantity } from '../domain/quantity.js';
import type { Paper } from '../domain/paper.js';
import { lookup, type LexiconEntry } from '../lexicon/lexicon.js';
import { parentKeys, withoutVendor } from './variants.js';

/** A paper's entities and claims with raw ids. */
export interface ResolvedReading {
  readonly entities: readonly RawEntity[];
  readonly claims: readonly RawClaim[];
}

/**
 * Assigns raw ids to everything in an extraction: a pure function of this one paper. Entities of the paper that get the same id are
 * merged; names without a letter or digit are dropped.
 */
export function resolveReading(paper: Pick<Paper, 'id' | 'title'>, extraction: Extraction): ResolvedReading {
  const entities = new Map<string, RawEntity>();
  const idOfName = new Map<string, string>();
  for (const entity of extraction.entities) {
    if (entityKey(entity.name) === '') continue;
    const raw = rawEntity(entity, paper.title);
    const same = entities.get(raw.rawId);
    entities.set(raw.rawId, same ? joined(same, raw) : raw);
    idOfName.set(`${entity.kind} ${entity.name}`, raw.rawId);
  }
  const idOf = (kind: EntityKind, name: string): string | undefined => idOfName.get(`${kind} ${name}`);
  return { entities: [...entities.values()], claims: resolveClaims(paper.id, extraction, idOf) };
}

/** An entity of one paper with its raw id. */
export function rawEntity(entity: ExtractedEntity, title: string): RawEntity {
  const { mentions, ...rest } = entity;
  const known = knownEntry(entity);
  if (known) {
    const id = entityId(entity.kind, known.name);
    return { ...rest, mentions, rawId: id, key: nameKey(known.name), fullKey: '', parentKeys: [] };
  }
  const name = withoutVendor(entity.kind, entity.name);
  const sense = entity.fullForm ?? (isOwnAcronym(entity) ? title : undefined);
  return {
    ...rest,
    mentions,
    rawId: entityId(entity.kind, name, sense),
    key: nameKey(name),
    fullKey: sense ? nameKey(sense) : '',
    parentKeys: parentKeys(entity.kind, name),
  };
}

/**
 * A short acronym that the paper is about but never spells out. Two papers about "FIRST" often mean two different things, so the
 * paper's title is used as the full form. A coined name ("EfficientFormer") means the same in every paper.
 */
function isOwnAcronym(entity: ExtractedEntity): boolean {
  const isCentral = entity.proposed || entity.mentions.some((mention) => mention.field === 'title');
  return isCentral && entity.kind !== 'TASK' && entity.kind !== 'METRIC' && /^[A-Z]{2,6}$/.test(entity.name);
}

/**
 * The lexicon entry of an entity. A paper that spells out an acronym differently from the lexicon means something else: "OFA
 * (Once-for-All)" is not the lexicon's "OFA (One For All)". The same applies to a paper that introduces something under an
 * everyday word ("Quest").
 */
function knownEntry(entity: ExtractedEntity): LexiconEntry | undefined {
  const byName = lookup(entity.kind, entity.name) ?? lookup(entity.kind, withoutVendor(entity.kind, entity.name));
  if (byName?.ambiguous && (entity.proposed || entity.fullForm)) return undefined;
  if (!entity.fullForm) return byName;
  const byFullForm = lookup(entity.kind, entity.fullForm);
  if (byFullForm) return byFullForm;
  if (!byName) return undefined;
  const knownForms = [byName.name, ...byName.aliases].filter((name) => /\S[\s-]\S/.test(name) && name.length > 8);
  const contradicts = entity.proposed || knownForms.some((form) => initials(form) === initials(entity.fullForm!));
  return contradicts && knownForms.length > 0 ? undefined : byName;
}

function initials(name: string): string {
  return entityKey(name)
    .split('-')
    .map((word) => word[0])
    .join('');
}

function joined(a: RawEntity, b: RawEntity): RawEntity {
  return {
    ...a,
    aliases: [...new Set([...a.aliases, b.name, ...b.aliases])].filter((alias) => alias !== a.name),
    proposed: a.proposed || b.proposed,
    generic: a.generic && b.generic,
    role: a.role ?? b.role,
    mentions: [...a.mentions, ...b.mentions],
  };
}

type IdOfName = (kind: EntityKind, name: string) => string | undefined;

function resolveClaims(paperId: string, extraction: Extraction, idOf: IdOfName): RawClaim[] {
  const atAnchor = new Map<string, number>();
  return extraction.claims.map((claim) => {
    const place = `${claim.anchor.field}:${claim.anchor.start}`;
    const ordinal = atAnchor.get(place) ?? 0;
    atAnchor.set(place, ordinal + 1);
    return {
      id: claimId(paperId, claim.anchor, ordinal),
      paperId,
      kind: claim.kind,
      ...roleIds(claim, idOf),
      ...quantityOf(claim),
      change: claim.change,
      relation: claim.relation,
      conditions: claim.conditions,
      evidence: claim.evidence,
      confidence: claim.confidence,
      extractor: extraction.extractor,
      origin: 'EXTRACTED',
      curation: null,
    };
  });
}

/** The raw ids of the entities in each role of a claim. */
function roleIds(claim: ExtractedClaim, idOf: IdOfName) {
  const oneOf = (kind: EntityKind, name: string | null) => (name === null ? null : (idOf(kind, name) ?? null));
  const allOf = (kind: EntityKind, names: readonly string[]) => [
    ...new Set(names.flatMap((name) => idOf(kind, name) ?? [])),
  ];
  return {
    subjectId: oneOf('METHOD', claim.subject),
    metricId: oneOf('METRIC', claim.metric),
    datasetIds: allOf('DATASET', claim.datasets),
    hardwareIds: allOf('HARDWARE', claim.hardware),
    baselineId: oneOf('METHOD', claim.baseline),
    taskIds: allOf('TASK', claim.tasks),
  };
}

/** The metric and the value of a claim. */
type MeasuredClaim = Pick<
  ExtractedClaim,
  'kind' | 'metric' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'change' | 'relation'
>;

/** The value of a claim as written and in base units, and which side of the comparison is better. */
export function quantityOf(claim: MeasuredClaim) {
  const metric = claim.metric === null ? undefined : lookup('METRIC', claim.metric);
  const base = baseQuantity(claim, (metric?.dimension as Dimension | undefined) ?? null);
  return {
    value: claim.value,
    valueHigh: claim.valueHigh,
    unit: claim.unit,
    dimension: base?.dimension ?? null,
    baseValue: base?.value ?? null,
    baseValueHigh: base?.valueHigh ?? null,
    comparator: claim.comparator,
    outcome: outcome(claim, metric?.better),
  };
}

/** Whether the subject is better or worse than its baseline, considering the metric's direction. */
function outcome(claim: MeasuredClaim, better: Direction | undefined): Outcome {
  if (claim.kind === 'COMPARISON') return claim.relation === 'COMPARABLE' ? 'SAME' : 'BETTER';
  if (claim.kind === 'ABSOLUTE' || claim.change === null || better === undefined) return 'UNKNOWN';
  return (claim.change === 'INCREASE') === (better === 'HIGHER') ? 'BETTER' : 'WORSE';
}
