import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ClaimField } from '../store/port/queries.js';
import type { ClaimResolvers } from './generated/resolvers.js';

/** The stored claim fields that the resolver of each field reads. */
const LOOKED_AT: Readonly<Record<Exclude<keyof ClaimResolvers, '__isTypeOf'>, readonly ClaimField[]>> = {
  id: ['id'],
  kind: ['kind'],
  subject: ['subjectId'],
  metric: ['metricId'],
  value: ['value'],
  valueHigh: ['valueHigh'],
  unit: ['unit'],
  valueIn: ['value', 'unit', 'baseValue', 'dimension'],
  dimension: ['dimension'],
  baseValue: ['baseValue'],
  baseValueHigh: ['baseValueHigh'],
  comparator: ['comparator'],
  change: ['change'],
  deltaKind: ['kind', 'unit', 'evidence', 'metricId'],
  relation: ['relation'],
  outcome: ['outcome'],
  datasets: ['datasetIds'],
  hardware: ['hardwareIds'],
  baseline: ['baselineId'],
  tasks: ['taskIds'],
  conditions: ['conditions'],
  // The text only; other fields are loaded where they are selected.
  evidence: ['evidence.text'],
  confidence: ['confidence'],
  paper: ['paperId'],
  extractor: ['extractor'],
  origin: ['origin'],
  curation: ['curation'],
  addedAt: ['addedAt'],
  review: ['review'],
};

/** Keyed by document, since Apollo caches parsed documents. */
const known = new WeakMap<DocumentNode, readonly ClaimField[]>();

/**
 * The claim fields that a request selects anywhere in its document; no list has to read more. Sorted, so that equal selections
 * give the same statement.
 */
export function claimFieldsIn(schema: GraphQLSchema, document: DocumentNode): readonly ClaimField[] {
  const fields = known.get(document) ?? lookedAt(schema, document);
  known.set(document, fields);
  return fields;
}

function lookedAt(schema: GraphQLSchema, document: DocumentNode): ClaimField[] {
  const fields = new Set<ClaimField>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const parent = types.getParentType()?.name;
      if (parent === 'Evidence' && name.value !== 'text' && name.value !== '__typename') fields.add('evidence');
      if (parent !== 'Claim' || !(name.value in LOOKED_AT)) return;
      for (const field of LOOKED_AT[name.value as keyof typeof LOOKED_AT]) fields.add(field);
    },
  });
  visit(document, visitor);
  if (fields.has('evidence')) fields.delete('evidence.text');
  return [...fields].sort();
}
