import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';
import { cursorsAreRead, filtersAreRead, questionsAreRead } from './questions.js';
import { sourcesAreRead } from './sources.js';

/** A small number of inputs from a fixed seed; `npm run fuzz` uses more, and new ones. */
const BUDGET = { seed: 19, numRuns: 300 };

describe('whatever it is given', () => {
  const open = sqliteStores();
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
  });

  it('a question is read or refused', () => fc.assert(questionsAreRead(store), BUDGET));
  it('a filter selects or is refused', () => fc.assert(filtersAreRead(store), BUDGET));
  it('a cursor goes on or is refused', () => fc.assert(cursorsAreRead(store), BUDGET));
  it('a source is read to its end or refused', () => fc.assert(sourcesAreRead, BUDGET));
});
