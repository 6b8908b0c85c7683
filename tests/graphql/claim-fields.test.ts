import { buildSchema, getNamedType, type GraphQLObjectType, isCompositeType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimFieldsIn } from '../../src/graphql/claim-fields.js';
import { typeDefs } from '../../src/graphql/schema.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const schema = buildSchema(typeDefs);

/** The fields to select of objects without a name. */
const BELOW: Readonly<Record<string, string>> = {
  Paper: '{ title }',
  Evidence: '{ text field start end parts { role surface start end } }',
  Review: '{ state note by at }',
  Curation: '{ source licence table codeLinks }',
};

describe('what a request looks at of claims', () => {
  const looksAt = (query: string): readonly string[] => claimFieldsIn(schema, parse(query));

  it('is nothing when it only counts them', () => {
    expect(looksAt('{ claims { totalCount pageInfo { endCursor } } }')).toEqual([]);
  });

  it('is what it selects, however deep the claims lie, and under any name', () => {
    const nested =
      '{ methods { nodes { name claims { edges { node { __typename ms: valueIn(unit: "ms") paper { title } } } } } } }';
    expect(looksAt(nested)).toEqual(['baseValue', 'dimension', 'paperId', 'unit', 'value']);
  });

  it('is the same for all claims of the request, those in fragments included', () => {
    const spread = `query { claims { nodes { ...Shown } } node(id: "claim:x") { ... on Claim { evidence { text } } } }
      fragment Shown on Claim { subject { name } ...More } fragment More on Claim { datasets { id } }`;
    expect(looksAt(spread)).toEqual(['datasetIds', 'evidence.text', 'subjectId']);
  });

  it('is the sentence alone, or where it stands as well', () => {
    expect(looksAt('{ claims { nodes { evidence { __typename text } } } }')).toEqual(['evidence.text']);
    expect(looksAt('{ claims { nodes { evidence { start } } } }')).toEqual(['evidence']);
    const spread = `{ claims { nodes { evidence { text ...Place } } } } fragment Place on Evidence { field }`;
    expect(looksAt(spread)).toEqual(['evidence']);
  });
});

describeOnStores('fields of claims', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await fill(store, WORLD);
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  /** For every field of a claim, by name: a selection of all values below it. */
  const selections = Object.values((schema.getType('Claim') as GraphQLObjectType).getFields()).map((field) => {
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? (BELOW[type.name] ?? '{ id name }') : '';
    return [field.name, `${field.name}${field.name === 'valueIn' ? '(unit: "us")' : ''} ${below}`] as const;
  });
  const everything = selections.map(([, selection]) => selection).join(' ');

  it('the sentence alone is the same as with its parts', async () => {
    const texts = async (fields: string): Promise<string[]> => {
      const { data } = await server.ask(`{ claims(first: 50) { nodes { evidence { ${fields} } } } }`);
      return data.claims.nodes.map((claim: { evidence: { text: string } }) => claim.evidence.text);
    };
    const alone = await texts('text');
    expect(alone.every((text) => text.length > 0)).toBe(true);
    expect(alone).toEqual(await texts('text parts { surface }'));
  });

  it.each(selections)('%s says alone what it says beside all others', async (name, selection) => {
    const values = async (fields: string): Promise<unknown[]> => {
      const { data, errors } = await server.ask(
        `{ claims(first: 50) { nodes { ${fields} } } entities(name: "EfficientFormer-L1") { claims { nodes { ${fields} } } } }`,
      );
      expect(errors).toBeUndefined();
      const claims = [...data.claims.nodes, ...data.entities[0].claims.nodes] as Record<string, unknown>[];
      return claims.map((claim) => claim[name]);
    };
    const alone = await values(selection);
    expect(alone.length).toBeGreaterThan(10);
    expect(alone).toEqual(await values(everything));
  });
});
