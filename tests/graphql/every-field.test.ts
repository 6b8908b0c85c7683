import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typeDefs } from '../../src/graphql/schema.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits/default-limits.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';

const schema = buildSchema(typeDefs);

/** Arguments without which a field returns nothing. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  node: '(id: "method:efficientformer-l1")',
  paper: '(id: "arXiv:2206.01191v2")',
  entities: '(name: "LoRA")',
  leaderboard: '(metric: "latency")',
  standings: '(where: {papers: ["2206.01191"]})',
  similarPapers: '(paper: "2206.01191")',
  compare: '(methods: ["EfficientFormer", "MobileNetV2"])',
  tradeoff: '(x: {metric: "latency"}, y: {metric: "top-1 accuracy"})',
  paths: '(from: "EfficientFormer-L1", to: "MobileOne")',
  search: '(text: "former")',
  ask: '(question: "Which methods report top-1 accuracy on ImageNet-1K?")',
  facets: '(by: METRIC)',
  extract: '(paper: {title: "A Title", abstract: "Foo-7B needs 2 ms on A100."})',
  valueIn: '(unit: "us")',
};

/** All selections below a field, down to where types repeat. */
function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  const head = `${field.name}${field.args.some(isRequiredArgument) ? ARGUMENTS[field.name] : ''}`;
  if (!isCompositeType(type)) return head;
  return `${head} ${fieldsOf(type.name, depth)}`;
}

function fieldsOf(typeName: string, depth: number): string {
  const type = schema.getType(typeName);
  if (isAbstractType(type)) {
    const cases = schema.getPossibleTypes(type).map((some) => `... on ${some.name} ${fieldsOf(some.name, depth)}`);
    return `{ __typename ${depth > 0 ? cases.join(' ') : ''} }`;
  }
  const fields = Object.values((type as GraphQLObjectType | GraphQLInterfaceType).getFields());
  const shown = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
  // Members of a union have fields with the same name and different types, so each gets an alias.
  const own = isObjectType(type)
    ? shown.map((field) => `${typeName}_${field.name}: ${selection(field, depth - 1)}`)
    : [];
  return `{ __typename ${own.join(' ')} }`;
}

/** Removes what differs between runs and stores: times, cursors (which contain times), and the description of the store. */
function comparable(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) =>
      /_(?:addedAt|store|version|cursor|startCursor|endCursor)$/.test(key) ? '…' : value,
    ),
  );
}

describeOnStores('every field of Query', (open) => {
  const openSqlite = sqliteStores();
  let server: TestServer;
  let sqlite: TestServer;
  const start = async (store: GraphStore): Promise<TestServer> => {
    await fill(store, WORLD);
    return startServer({ store, limits: { ...DEFAULT_LIMITS, depth: 20, aliases: 1e4, rows: 1e12, values: 1e12 } });
  };
  beforeAll(async () => {
    server = await start(await open());
    sqlite = await start(await openSqlite());
  });
  afterAll(() => Promise.all([server.close(), sqlite.close()]));

  const fields = Object.values(schema.getQueryType()!.getFields());
  it.each(fields.map((field) => [field.name, field] as const))(
    '%s answers, with everything below it, as it does on SQLite',
    async (name, field) => {
      const depth = isAbstractType(getNamedType(field.type)) ? 2 : 3;
      const query = `{ ${selection(field, depth)} }`;
      const { data, errors } = await server.ask(query);
      expect(errors).toBeUndefined();
      expect(data[name]).not.toBeNull();
      expect(comparable(data)).toEqual(comparable((await sqlite.ask(query)).data));
    },
  );
});
