import fc from 'fast-check';
import { EXAMPLE_QUESTIONS, readQuestion } from '../../src/ask/parse-question.js';
import { checkWhere, conditionNames, parseWhere } from '../../src/graphql/parse-where.js';
import { createQueryContext } from '../../src/query/context.js';
import { encodeCursor, pageRequest } from '../../src/query/cursors.js';
import { QueryError } from '../../src/query/errors.js';
import type { ClaimWhere } from '../../src/query/where.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { HOSTILE_TEXTS } from '../support/hostile.js';
import { soon } from './soon.js';

const NAMES = [
  'latency',
  'top-1 accuracy',
  'EfficientFormer-L1',
  'ImageNet-1K',
  'iPhone 12',
  'LoRA',
  'ms',
  '%',
  '80',
  '1e999',
  '-0',
  'NaN',
];
const WORDS = [
  ...EXAMPLE_QUESTIONS.flatMap((question) => question.split(' ')),
  ...NAMES, 'not', 'and', 'or', 'than', 'between', 'in', 'on', 'of', 'since 2024', 'last year', 'best', 'the worst', 'how many', '?', '"', '(', '5 ms', '80 %', '1,000', '10^3',
]; // prettier-ignore

const hostile = fc.constantFrom(...HOSTILE_TEXTS);
const anything = fc.string({ unit: 'binary', maxLength: 20 });

/** A refusal is a valid result; any other error is a bug. */
async function answered(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    if (error.message === '') throw new Error('A refusal says nothing.', { cause: error });
  }
}

const questions = fc
  .array(fc.oneof({ weight: 10, arbitrary: fc.constantFrom(...WORDS) }, hostile, anything), { maxLength: 40 })
  .map((words) => words.join(' '));

/** Every question in English is parsed or refused. */
export const questionsAreRead = (store: GraphStore) =>
  fc.asyncProperty(questions, (text) => soon(() => answered(() => readQuestion(text, store))));

const count = (store: GraphStore, where: ClaimWhere): Promise<number[]> =>
  createQueryContext(store)
    .filters.claims(where)
    .then((filter) => store.countClaims([filter]));

const value = fc.oneof(
  fc.constantFrom(...NAMES, 'true', '2024-01-01', '2024-02-31', 'PHONE', 'ABSOLUTE', '{"metric":["latency"]}'),
  hostile,
  anything,
);
const pairs = fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...conditionNames()) }, hostile), value), { maxLength: 6 }); // prettier-ignore
const objects = fc.dictionary(
  fc.constantFrom('metric', 'value', 'not', 'published', 'text', 'dataset', 'unit', '__proto__', 'constructor'),
  fc.oneof(
    fc.array(value, { maxLength: 3 }),
    value,
    fc.jsonValue({ maxDepth: 3 }),
    fc.record({ gte: fc.double(), lt: fc.double() }),
  ),
  { maxKeys: 5 },
);

/** Every filter, in a URL or as JSON, selects claims or is refused. */
export const filtersAreRead = (store: GraphStore) =>
  fc.asyncProperty(fc.oneof(pairs, objects), (given) =>
    soon(() => answered(() => count(store, Array.isArray(given) ? parseWhere(given) : checkWhere(given)))),
  );

const ORDER = 'claims:VALUE';
const cursors = fc.oneof(
  anything,
  hostile,
  fc.jsonValue({ maxDepth: 2 }).map((json) => Buffer.from(JSON.stringify(json)).toString('base64url')),
  fc
    .record({ value: fc.oneof(fc.double(), anything, fc.constant(null)), id: fc.oneof(anything, hostile) })
    .map((position) => encodeCursor({ order: ORDER, position })),
);

/** Every cursor continues a page, or is refused. */
export const cursorsAreRead = (store: GraphStore) =>
  fc.asyncProperty(cursors, (after) =>
    soon(() =>
      answered(() => store.findClaims({}, { by: 'VALUE', descending: false }, pageRequest({ first: 2, after }, ORDER))),
    ),
  );
