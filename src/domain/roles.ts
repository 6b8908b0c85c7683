import type { EntityKind, EvidenceRole } from './extraction.js';

/** The name of each kind of entity: its type in the GraphQL schema, label in Neo4j, class in RDF and type in annotations. */
export const KIND_NAMES = {
  METHOD: 'Method',
  DATASET: 'Dataset',
  METRIC: 'Metric',
  HARDWARE: 'Hardware',
  TASK: 'Task',
} as const satisfies Record<EntityKind, string>;

/** The role of an entity in the claims about it: a method is their subject, and other kinds have the role of their own name. */
export const ROLE_OF_KIND = {
  METHOD: 'SUBJECT',
  DATASET: 'DATASET',
  METRIC: 'METRIC',
  HARDWARE: 'HARDWARE',
  TASK: 'TASK',
} as const satisfies Record<EntityKind, EvidenceRole>;

/** Every role that an entity of each kind can have in a claim: a method may also be the baseline. */
export const ROLES_OF_KIND = {
  METHOD: ['SUBJECT', 'BASELINE'],
  DATASET: ['DATASET'],
  METRIC: ['METRIC'],
  HARDWARE: ['HARDWARE'],
  TASK: ['TASK'],
} as const satisfies Record<EntityKind, readonly EvidenceRole[]>;

/** The field of `ClaimWhere` in the GraphQL schema that selects claims about an entity of each kind. */
export const FIELD_OF_KIND = {
  METHOD: 'subject',
  DATASET: 'dataset',
  METRIC: 'metric',
  HARDWARE: 'hardware',
  TASK: 'task',
} as const satisfies Record<EntityKind, string>;

/** The relationship from a claim to the entity in a role: its type in Neo4j, and its name in answers about paths. */
export const RELATIONSHIP_OF_ROLE = {
  SUBJECT: 'ABOUT',
  METRIC: 'MEASURES',
  DATASET: 'ON_DATASET',
  HARDWARE: 'ON_HARDWARE',
  BASELINE: 'VERSUS',
  TASK: 'FOR_TASK',
} as const satisfies Partial<Record<EvidenceRole, string>>;
