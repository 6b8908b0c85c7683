import { annotatedValue, RELATION_WORDS } from '../domain/annotation-words.js';
import { KIND_NAMES } from '../domain/roles.js';
import type { ExtractedClaim, ExtractedEntity, Extraction } from '../domain/extraction.js';

/** The extraction of a paper as a line of JSON: the format of the annotation guidelines, with confidence and positions. */
export interface ExtractionLine {
  readonly id: string;
  readonly extractor: string;
  readonly entities: readonly Readonly<Record<string, unknown>>[];
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly comparisons: readonly Readonly<Record<string, unknown>>[];
}

/** @param id id of the paper in the input, repeated in the output */
export function toExtractionLine(id: string, extraction: Extraction): ExtractionLine {
  return {
    id,
    extractor: extraction.extractor,
    entities: extraction.entities.filter(isNamed).map((entity) => ({
      type: KIND_NAMES[entity.kind],
      name: entity.name,
      aliases: entity.aliases,
      ...(entity.proposed ? { proposed: true } : {}),
      ...(entity.generic ? { optional: true } : {}),
      ...(entity.role ? { role: entity.role } : {}),
    })),
    claims: extraction.claims.filter((claim) => claim.kind !== 'COMPARISON').map(claimLine),
    comparisons: extraction.claims.filter((claim) => claim.kind === 'COMPARISON').map(comparisonLine),
  };
}

/**
 * Annotations list what a text names. A metric that a claim only implies ("1.6 ms" without "latency") and a baseline in common words
 * ("fully-tuned baseline") are parts of their claims, not names.
 */
function isNamed(entity: ExtractedEntity): boolean {
  return entity.mentions.length > 0 && entity.described !== true;
}

function claimLine(claim: ExtractedClaim) {
  return {
    kind: claim.kind.toLowerCase(),
    subject: claim.subject ?? 'this work',
    metric: claim.metric ?? '',
    ...annotatedValue(claim),
    datasets: claim.datasets,
    hardware: claim.hardware,
    baseline: claim.baseline,
    tasks: claim.tasks,
    conditions: claim.conditions.join('; ') || null,
    ...placeLine(claim),
  };
}

function comparisonLine(claim: ExtractedClaim) {
  return {
    subject: claim.subject ?? 'this work',
    relation: claim.relation ? RELATION_WORDS[claim.relation] : null,
    object: claim.baseline,
    datasets: claim.datasets,
    metric: claim.metric,
    ...placeLine(claim),
  };
}

function placeLine({ evidence, confidence }: ExtractedClaim) {
  return {
    evidence: evidence.text,
    evidenceField: evidence.field,
    start: evidence.start,
    end: evidence.end,
    parts: evidence.parts.map(({ role, start, end }) => ({ role: role.toLowerCase(), start, end })),
    confidence,
  };
}
