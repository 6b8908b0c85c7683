import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

/** A store that records the queries that it receives. */
function noting(store: GraphStore, questions: string[]): GraphStore {
  return new Proxy(store, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        questions.push(String(property));
        return member.apply(target, args);
      };
    },
  });
}

describeOnStores('one round trip a level', (open) => {
  const questions: string[] = [];
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await fill(store, WORLD);
    server = await startServer({ store: noting(store, questions) });
  });
  afterAll(() => server.close());

  const asked = async (query: string): Promise<string[]> => {
    questions.length = 0;
    const { errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    // Except for the graph's state, which the server queries first because it may have a cached response.
    expect(questions.shift()).toBe('state');
    return [...questions].sort();
  };

  it('claims → paper → proposes → claims costs four, however many rows there are', async () => {
    const nested = (first: number): string =>
      `{ claims(first: ${first}) { nodes { paper { proposes { name claims(first: 3) { nodes { value } } } } } } }`;
    const expected = ['findClaims', 'findClaimsOf', 'papers', 'proposes'];
    expect(await asked(nested(1))).toEqual(expected);
    expect(await asked(nested(18))).toEqual(expected);
  });

  it('everything that claims name is one question, and names of nested filters are one more', async () => {
    const everything = `{ claims(first: 18) { nodes { subject { name } metric { name } baseline { name } datasets { name } hardware { name } tasks { name }
      paper { claims(where: {metric: "latency", hardware: "iPhone 12"}) { totalCount } } } } }`;
    expect(await asked(everything)).toEqual([
      'bearers',
      'countClaimsOf',
      'entities',
      'findClaims',
      'findClaimsOf',
      'papers',
    ]);
  });

  it('the names of all panels are looked up together', async () => {
    const panels = `{ a: claims(where: {metric: "latency"}) { totalCount } b: claims(where: {dataset: "GLUE"}) { totalCount }
      c: claims(where: {subject: "LoRA", hardware: "A100"}) { totalCount } }`;
    const trips = await asked(panels);
    expect(trips.filter((question) => question === 'bearers')).toHaveLength(1);
  });

  it('claims of listed entities come with the entities, in whatever way they are selected', async () => {
    const claims = 'claims(where: {kinds: [ABSOLUTE]}, orderBy: {by: VALUE}, first: 3) { nodes { value } }';
    const one = ['findEntities'];
    expect(await asked(`{ methods(orderBy: NAME) { nodes { name ${claims} } } }`)).toEqual(one);
    expect(await asked(`{ datasets(orderBy: NAME) { edges { node { name mine: ${claims} } } } }`)).toEqual(one);
    const spread = `query { methods(orderBy: NAME) { nodes { ...Row ... on Entity { id } } } } fragment Row on Method { ${claims} }`;
    expect(await asked(spread)).toEqual(one);
    expect(await asked(`{ methods { nodes { name ${claims} } } }`)).toEqual(['findClaims', ...one]);
    const two = `{ methods(orderBy: NAME) { nodes { ${claims} all: claims { nodes { id } } } } }`;
    expect(await asked(two)).toEqual(['findClaimsOf', ...one].sort());
    const left = `{ methods(orderBy: NAME) { nodes { name claims @skip(if: true) { nodes { value } } } } }`;
    expect(await asked(left)).toEqual(one);
  });

  it('claims of what claims name come with the claims that name it', async () => {
    const below =
      'claims(where: {metric: "latency"}, orderBy: {by: VALUE}, first: 3) { nodes { value subject { name } } }';
    const path = `{ entities(name: "EfficientFormer-L1") { claims(first: 5) { nodes { id datasets { name ${below} } } } } }`;
    expect(await asked(path)).toEqual(['bearers', 'bearers', 'entities', 'entities', 'findClaimsOfNamed']);
    const ofPapers = `{ papers(first: 5) { nodes { claims { nodes { value hardware { claims { nodes { id } } } } } } } }`;
    expect(await asked(ofPapers)).toEqual(['entities', 'findClaimsOfNamed', 'findPapers']);
    // The query for the methods also returns their claims, and no other query follows.
    const three = `{ methods(orderBy: NAME) { nodes { claims { nodes { metric { claims(first: 1) { nodes { id } } } } } } } }`;
    expect(await asked(three)).toEqual(['entities', 'findClaimsOf', 'findEntities']);
  });

  it('a list of claims that cannot be read fails by itself', async () => {
    const { errors } = await server.ask(
      '{ methods(orderBy: NAME, first: 2) { nodes { name } } wrong: methods(orderBy: NAME, first: 1) { nodes { claims(where: {metric: "no such metric"}) { totalCount } } } }',
    );
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({
      path: ['wrong', 'nodes', 0, 'claims'],
      extensions: { code: 'UNKNOWN_NAME' },
    });
  });

  it('lists of entities ask for everything below them once', async () => {
    const below = `{ methods(first: 20) { nodes { claimCount narrower { name } broader { name } proposedIn { title } papers(first: 2) { totalCount nodes { title } } related(first: 2) { entity { name } } } } }`;
    const trips = await asked(below);
    expect(trips).toEqual(
      [
        'countClaimsOf',
        'countPapersOf',
        'entities',
        'findClaims',
        'findEntities',
        'narrower',
        'papersOf',
        'proposedIn',
        'related',
        'entities',
      ].sort(),
    );
  });
});
