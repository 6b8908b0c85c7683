import type {
  Evidence,
  EvidencePart,
  EvidenceRole,
  ExtractedClaim,
  ExtractedEntity,
  Mention,
} from '../../domain/extraction.js';
import { originalSpan } from '../../text/clean/clean.js';
import type { CleanText, Document, LinkedClaim, LinkedPart, NamedEntity } from '../../text/document.js';

/** An entity with its mentions in the original text, without anaphoric ones ("our method"). */
export function toEntity(document: Document, entity: NamedEntity): ExtractedEntity {
  return {
    kind: entity.kind,
    name: entity.name,
    aliases: entity.aliases,
    ...(entity.fullForm === undefined ? {} : { fullForm: entity.fullForm }),
    proposed: entity.proposed,
    generic: entity.generic,
    ...(entity.described ? { described: true } : {}),
    ...(entity.role === undefined ? {} : { role: entity.role }),
    mentions: entity.places
      .filter((place) => !place.anaphor)
      .map((place): Mention => {
        const field = fieldOf(document, place.field);
        return { field: place.field, ...originalSpan(field, place.start, place.end), surface: place.surface };
      }),
  };
}

/** A claim with its evidence: the sentence, and the position of each part, in the original text. */
export function toClaim(document: Document, claim: LinkedClaim, confidence: number): ExtractedClaim {
  const field = fieldOf(document, claim.field);
  return {
    kind: claim.kind,
    subject: claim.subject?.name ?? null,
    metric: claim.metric?.name ?? null,
    value: claim.value,
    valueHigh: claim.valueHigh,
    unit: claim.unit,
    comparator: claim.comparator,
    change: claim.change,
    relation: claim.relation,
    datasets: claim.datasets.map((part) => part.name),
    hardware: claim.hardware.map((part) => part.name),
    baseline: claim.baseline?.name ?? null,
    tasks: claim.tasks.map((part) => part.name),
    conditions: claim.conditions.map((part) => part.name),
    evidence: evidenceOf(document, field, claim),
    anchor: { field: claim.field, ...originalSpan(field, claim.anchor.start, claim.anchor.end) },
    confidence,
  };
}

function fieldOf(document: Document, field: CleanText['field']): CleanText {
  const found = document.fields.find((one) => one.field === field);
  if (!found)
    throw new Error(
      `Expected the document to have a field "${field}", found: ${document.fields.map((one) => one.field).join(', ')}.`,
    );
  return found;
}

function evidenceOf(document: Document, field: CleanText, claim: LinkedClaim): Evidence {
  const sentence = document.sentences[claim.sentence]!;
  const span = originalSpan(field, sentence.start, sentence.end);
  const parts: EvidencePart[] = [];
  const add = (role: EvidenceRole, part: LinkedPart | null) => {
    if (part?.start === undefined || part.end === undefined) return;
    const place = originalSpan(field, part.start, part.end);
    if (place.start < span.start || place.end > span.end) return;
    parts.push({ role, surface: field.original.slice(place.start, place.end), ...place });
  };
  add('SUBJECT', claim.subject);
  add('METRIC', claim.metric);
  if (claim.quantity) add('VALUE', { name: '', start: claim.quantity.start, end: claim.quantity.end });
  claim.datasets.forEach((part) => add('DATASET', part));
  claim.hardware.forEach((part) => add('HARDWARE', part));
  add('BASELINE', claim.baseline);
  claim.conditions.forEach((part) => add('CONDITION', part));
  claim.tasks.forEach((part) => add('TASK', part));
  return {
    field: claim.field,
    ...span,
    text: field.original.slice(span.start, span.end),
    parts: parts.sort((a, b) => a.start - b.start),
  };
}
