import type { EntityKind, EvidencePart, EvidenceRole, ExtractedClaim } from '../domain/extraction.js';
import type { RawClaim, RawEntity } from '../domain/facts.js';
import type { ClaimEvidence } from '../domain/extraction.js';
import { findUnit } from '../domain/units.js';
import { quantityOf } from './raw-ids.js';

type Optional<T> = { readonly [Field in keyof T]?: T[Field] | null | undefined };
type Scalars = Pick<ExtractedClaim, 'kind' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'change' | 'relation'>;
type Lists = Pick<ExtractedClaim, 'datasets' | 'hardware' | 'tasks' | 'conditions'>;

/** A user's correction of a claim. A missing field is unchanged; null removes the value. Names as in `ExtractedClaim`. */
export type ClaimCorrection = Optional<Scalars & Pick<ExtractedClaim, 'subject' | 'metric' | 'baseline'> & Lists>;
export type CorrectedField = keyof ClaimCorrection;

/** The fields that hold names: the kind of entity, the field of a stored claim, and the role in the evidence. */
export const NAME_FIELDS = {
  subject: { kind: 'METHOD', id: 'subjectId', role: 'SUBJECT' },
  metric: { kind: 'METRIC', id: 'metricId', role: 'METRIC' },
  baseline: { kind: 'METHOD', id: 'baselineId', role: 'BASELINE' },
  datasets: { kind: 'DATASET', id: 'datasetIds', role: 'DATASET' },
  hardware: { kind: 'HARDWARE', id: 'hardwareIds', role: 'HARDWARE' },
  tasks: { kind: 'TASK', id: 'taskIds', role: 'TASK' },
} as const satisfies Partial<
  Record<CorrectedField, { readonly kind: EntityKind; readonly id: keyof RawClaim; readonly role: EvidenceRole }>
>;
export type NameField = keyof typeof NAME_FIELDS;
const SCALARS = ['kind', 'value', 'valueHigh', 'unit', 'comparator', 'change', 'relation'] as const;

/** A correction cannot be made; the message states why. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';
}

/**
 * Applies a user's correction to a claim. Fields that depend on a corrected one (base value, outcome, positions in the
 * evidence) are computed again.
 * @param named the entity of each name in the correction
 * @param metricOf the name of the claim's metric before the correction
 * @returns the claim, and the fields that have changed
 * @throws CorrectionError if the result is not a valid claim
 */
export function correctedClaim(
  claim: RawClaim,
  correction: ClaimCorrection,
  named: ReadonlyMap<NameField, readonly RawEntity[]>,
  metricOf: string | null,
): { readonly claim: RawClaim; readonly corrected: readonly CorrectedField[] } {
  const metric = named.has('metric') ? (named.get('metric')![0]?.name ?? null) : metricOf;
  const scalars = scalarsOf({ ...claim, ...given(correction) });
  const after: RawClaim = {
    ...claim,
    ...scalars,
    ...quantityOf({ ...scalars, metric }),
    ...idsOf(named),
    ...(correction.conditions === undefined ? {} : { conditions: correction.conditions ?? [] }),
    confidence: 1,
  };
  const corrected = fieldsBetween(claim, after);
  return { claim: { ...after, evidence: evidenceOf(claim.evidence, after, corrected, named) }, corrected };
}

function given(correction: ClaimCorrection): Partial<Scalars> {
  const fields = SCALARS.filter((field) => correction[field] !== undefined && (field !== 'kind' || correction.kind));
  return Object.fromEntries(fields.map((field) => [field, correction[field]]));
}

/** Fields that do not apply to the kind of claim are removed. */
function scalarsOf(claim: Scalars): Scalars {
  const { kind, relation, value } = claim;
  if (kind !== 'COMPARISON') {
    if (value === null) throw new CorrectionError(`a claim of the kind ${kind} needs a \`value\``);
    return { kind, ...numberOf(claim, value), change: kind === 'ABSOLUTE' ? null : claim.change, relation: null };
  }
  if (relation === null) throw new CorrectionError('a comparison needs a `relation`');
  return { kind, relation, value: null, valueHigh: null, unit: null, comparator: null, change: null };
}

function numberOf({ valueHigh, unit, comparator }: Scalars, value: number) {
  if (valueHigh !== null && valueHigh < value)
    throw new CorrectionError(`\`valueHigh\` is ${valueHigh}, less than \`value\`, which is ${value}`);
  const written = unit?.trim() ?? '';
  const bound = comparator ?? (valueHigh === null ? 'EQ' : 'RANGE');
  return { value, valueHigh, unit: findUnit(written)?.symbol ?? written, comparator: bound };
}

function idsOf(named: ReadonlyMap<NameField, readonly RawEntity[]>): Partial<RawClaim> {
  const entries = [...named].map(([field, raws]) => {
    const { id } = NAME_FIELDS[field];
    const ids = [...new Set(raws.map(({ rawId }) => rawId))];
    return [id, id.endsWith('Ids') ? ids : (ids[0] ?? null)];
  });
  return Object.fromEntries(entries) as Partial<RawClaim>;
}

function fieldsBetween(before: RawClaim, after: RawClaim): CorrectedField[] {
  const differs = (field: keyof RawClaim): boolean => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  const names = (Object.keys(NAME_FIELDS) as NameField[]).filter((field) => differs(NAME_FIELDS[field].id));
  return [...names, ...[...SCALARS, 'conditions' as const].filter(differs)];
}

/** Corrected parts are searched in the sentence again; a part that does not occur there has no position. */
function evidenceOf(
  evidence: ClaimEvidence,
  after: RawClaim,
  corrected: readonly CorrectedField[],
  named: ReadonlyMap<NameField, readonly RawEntity[]>,
): ClaimEvidence {
  const wanted = new Map<EvidenceRole, readonly string[]>();
  for (const field of corrected) {
    if (field in NAME_FIELDS) {
      const raws = named.get(field as NameField) ?? [];
      wanted.set(NAME_FIELDS[field as NameField].role, raws.map(({ name }) => name)); // prettier-ignore
    } else if (field === 'conditions') wanted.set('CONDITION', after.conditions);
    else if (field === 'value') wanted.set('VALUE', after.value === null ? [] : [String(after.value)]);
  }
  const kept = evidence.parts.filter(({ role }) => !wanted.has(role));
  const found = [...wanted].flatMap(([role, names]) => names.flatMap((name) => partOf(evidence, role, name)));
  return { ...evidence, parts: [...kept, ...found].sort((a, b) => a.start - b.start) };
}

function partOf({ text, start, field }: ClaimEvidence, role: EvidenceRole, name: string): EvidencePart[] {
  const at = name === '' ? -1 : text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return [];
  const from = (field === 'table' ? 0 : start) + at;
  return [{ role, surface: text.slice(at, at + name.length), start: from, end: from + name.length }];
}
