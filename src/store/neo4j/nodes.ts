import { affiliationText } from '../../domain/affiliations.js';
import type { CuratedTable } from '../../domain/curated.js';
import type { EntityWrite, PaperReading, PaperRecord, RawClaim, RawEntity } from '../../domain/facts.js';
import type { Review } from '../../domain/graph.js';
import type { ChangeRecord } from '../port/transaction.js';
import type { Properties } from './rows.js';

/**
 * Converts domain objects to properties of nodes and relationships. This is the only place that defines what the graph stores
 * of each.
 */

export function recordProperties({ hash, paper, addedAt }: PaperRecord): Properties {
  return { hash, paper: JSON.stringify(paper), addedAt };
}

export function tableProperties({ hash, addedAt, ...content }: CuratedTable): Properties {
  return { hash, content: JSON.stringify(content), addedAt };
}

export function paperProperties({ paper, textHash, extractor }: PaperReading, addedAt: string): Properties {
  return {
    ...paper,
    addedAt,
    textHash,
    extractor,
    lowerText: `${paper.title}\n${paper.abstract}`.toLowerCase(),
    ...(paper.affiliations ? { affiliationText: affiliationText(paper.affiliations) } : {}),
  };
}

export function rawProperties({ rawId, kind, key, fullKey, parentKeys }: RawEntity): Properties {
  return { id: rawId, kind, key, fullKey, parentKeys };
}

/** Properties of the relationship READS, from a paper to a raw entity. */
export function readsProperties(raw: RawEntity): Properties {
  return {
    name: raw.name,
    aliases: raw.aliases,
    fullForm: raw.fullForm ?? null,
    proposed: raw.proposed,
    generic: raw.generic,
    role: raw.role ?? null,
    count: raw.mentions.length,
    mentions: JSON.stringify(raw.mentions),
  };
}

/** The key of a name that may be the parent of raw entities. */
export function parentKey(raw: Pick<RawEntity, 'kind'>, key: string): string {
  return `${raw.kind} ${key}`;
}

/** Properties of a claim without the ids of entities, which are set when its raw entities are assigned. */
export function claimProperties(claim: RawClaim, addedAt: string, published: string | null): Properties {
  const { evidence, subjectId, metricId, baselineId, datasetIds, hardwareIds, taskIds, ...rest } = claim;
  void [subjectId, metricId, baselineId, datasetIds, hardwareIds, taskIds];
  return {
    ...rest,
    highValue: claim.baseValueHigh ?? claim.baseValue,
    datasetIds: [],
    hardwareIds: [],
    taskIds: [],
    lowerConditions: claim.conditions.join('\n').toLowerCase(),
    curation: claim.curation && JSON.stringify(claim.curation),
    evidence: evidence.text,
    lowerEvidence: evidence.text.toLowerCase(),
    evidenceField: evidence.field,
    evidenceStart: evidence.start,
    evidenceEnd: evidence.end,
    evidenceParts: JSON.stringify(evidence.parts),
    addedAt,
    published,
    reviewState: 'UNREVIEWED',
  };
}

export function reviewProperties({ state, note, by, at }: Review): Properties {
  return { reviewState: state, reviewNote: note, reviewBy: by, reviewAt: at };
}

/** The role of a raw entity in a claim. */
export interface RawRole {
  readonly id: string;
  readonly role: 'SUBJECT' | 'METRIC' | 'BASELINE' | 'DATASET' | 'HARDWARE' | 'TASK';
  readonly position: number;
}

export function rawRolesOf(claim: RawClaim): RawRole[] {
  const single = (id: string | null): string[] => (id === null ? [] : [id]);
  const named = {
    SUBJECT: single(claim.subjectId),
    METRIC: single(claim.metricId),
    BASELINE: single(claim.baselineId),
    DATASET: claim.datasetIds,
    HARDWARE: claim.hardwareIds,
    TASK: claim.taskIds,
  };
  return Object.entries(named).flatMap(([role, ids]) =>
    ids.map((id, position) => ({ id, role: role as RawRole['role'], position })),
  );
}

export function entityProperties(entity: EntityWrite): Properties {
  const { keys, broader, ...properties } = entity;
  void [keys, broader];
  return {
    ...properties,
    lowerNames: [entity.name, ...entity.aliases].map((name) => `  ${name.toLowerCase()}`).join('\n'),
  };
}

export function changeProperties(change: ChangeRecord): Properties {
  return {
    ...change,
    before: JSON.stringify(change.before ?? null),
    after: JSON.stringify(change.after ?? null),
  };
}
