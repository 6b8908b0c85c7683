import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { ClaimField } from '../store/port/queries.js';
import type { ClaimResolvers } from './generated/resolvers.js';

/** What of a claim the resolver of each of its fields looks at. */
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
  // Its text; what else is selected of it is found where it is selected.
  evidence: ['evidence.text'],
  confidence: ['confidence'],
  paper: ['paperId'],
  extractor: ['extractor'],
  origin: ['origin'],
  curation: ['curation'],
  addedAt: ['addedAt'],
  review: ['review'],
};

/** Apollo keeps the documents of the queries that come again. */
const known = new WeakMap<DocumentNode, readonly ClaimField[]>();

/**
 * What of claims a request looks at, wherever in its document a claim is selected from: no list of the request needs to read more
 * of its claims. Sorted, so that one selection makes one statement.
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
