import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseApiKeys } from '../../src/http/auth.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const apiKeys = parseApiKeys('ana:write:aaaaaaaaaaaaaaaa,bo:review:bbbbbbbbbbbbbbbb,cy:read:cccccccccccccccc');
const ANA = { authorization: 'Bearer aaaaaaaaaaaaaaaa' };
const BO = { 'x-api-key': 'bbbbbbbbbbbbbbbb' };
const CY = { 'x-api-key': 'cccccccccccccccc' };

describeOnStores('changes', (open) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
    server = await startServer({ store, apiKeys, allowWrites: true });
  });
  afterAll(() => server.close());

  const ask = async (query: string, headers: Record<string, string> = ANA) => {
    const { data, errors } = await server.ask(query, {}, headers);
    expect(errors).toBeUndefined();
    return data;
  };
  const refusal = async (query: string, headers?: Record<string, string>): Promise<string | undefined> =>
    (await server.ask(query, {}, headers)).errors?.[0]?.extensions.code;
  const lastChange = async (): Promise<{ id: string; action: string; target: string; by: string; undone: boolean }> =>
    (await ask('{ changes(first: 1) { nodes { id action target by undone } } }')).changes.nodes[0];
  const undo = async (id: string) => (await ask(`mutation { undoChange(id: "${id}") { id undone } }`)).undoChange;

  describe('are refused', () => {
    const alias = 'mutation { addAlias(entity: "method:lora", alias: "Lo-Ra") { id } }';
    it('on a server that takes none, whoever asks', async () => {
      const readOnly = await startServer({ store, apiKeys });
      const { data, errors } = await readOnly.ask(alias, {}, ANA);
      expect([data.addAlias, errors![0]!.extensions.code]).toEqual([null, 'FORBIDDEN']);
      expect(errors![0]!.message).toContain('--allow-writes');
      await readOnly.close();
    });
    it('without a key, with a wrong one, or with one of too small a role', async () => {
      expect(await refusal(alias)).toBe('UNAUTHENTICATED');
      expect(await refusal(alias, { 'x-api-key': 'zzz' })).toBe('UNAUTHENTICATED');
      expect(await refusal(alias, CY)).toBe('FORBIDDEN');
      expect(await refusal(alias, BO)).toBe('FORBIDDEN');
    });
    it('when what they name is not there, or cannot be', async () => {
      expect(await refusal('mutation { reviewClaim(id: "claim:x:a1", state: CONFIRMED) { id } }', ANA)).toBe(
        'NOT_FOUND',
      );
      expect(await refusal('mutation { undoChange(id: "change:0") { id } }', ANA)).toBe('NOT_FOUND');
      expect(await refusal('mutation { mergeEntities(into: "method:lora", from: "dataset:glue") { id } }', ANA)).toBe(
        'BAD_INPUT',
      );
      expect(await refusal('mutation { addAlias(entity: "method:lora", alias: "--") { id } }', ANA)).toBe('BAD_INPUT');
      expect(await refusal('mutation { ingest(papers: []) { results { status } } }', ANA)).toBe('BAD_INPUT');
      expect((await ask('mutation { deletePaper(id: "2299.00001") }')).deletePaper).toBe(false);
    });
  });

  it('a wrong key is refused with 401, whatever it asks for', async () => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'zzz' },
      body: '{"query":"{ stats { papers } }"}',
    });
    expect(response.status).toBe(401);
    expect(await ask('{ viewer { name roles } }', BO)).toEqual({ viewer: { name: 'bo', roles: ['READ', 'REVIEW'] } });
  });

  it('a rejected claim leaves every answer that does not ask for it, and comes back when the review is taken back', async () => {
    // Withdrawing a review extracts the paper again, so this one is read by the real extractor from the beginning.
    await ask(
      `mutation { ingest(papers: [{title: "Blarghformer", abstract: "We present Blarghformer-B, which reaches 82.5% F1 on SQuAD."}]) { results { status } } }`,
    );
    const { claims } = await ask('{ claims(where: {subject: "Blarghformer-B"}) { nodes { id } } }');
    const [{ id }] = claims.nodes;
    const { reviewClaim } = await ask(
      `mutation { reviewClaim(id: "${id}", state: REJECTED, note: "not its own") { review { state note by at } } }`,
      BO,
    );
    expect(reviewClaim.review).toMatchObject({ state: 'REJECTED', note: 'not its own', by: 'bo' });
    const count =
      '{ claims(where: {subject: "Blarghformer-B"}) { totalCount } all: claims(where: {subject: "Blarghformer-B", review: [REJECTED, UNREVIEWED]}) { totalCount } facets(by: METRIC) { label } }';
    const without = await ask(count);
    expect([without.claims.totalCount, without.all.totalCount]).toEqual([0, 1]);
    expect(without.facets.map((bar: { label: string }) => bar.label)).not.toContain('F1');
    expect(await lastChange()).toMatchObject({ action: 'REVIEW_CLAIM', target: id, by: 'bo', undone: false });
    expect((await ask(`{ changes(claim: "${id}") { totalCount } }`)).changes.totalCount).toBe(1);
    expect(await undo((await lastChange()).id)).toMatchObject({ undone: true });
    expect((await ask(count)).claims.totalCount).toBe(1);
  });

  it('a claim is corrected by a reviewer, who may take that back; nobody else’s change', async () => {
    await ask(
      `mutation { ingest(papers: [{title: "Snarkformer", abstract: "We present Snarkformer-B, which reaches 71.5% F1 on SQuAD."}]) { results { status } } }`,
    );
    const made = (await lastChange()).id;
    const { claims } = await ask('{ claims(where: {subject: "Snarkformer-B"}) { nodes { id } } }');
    const [{ id }] = claims.nodes;
    const correct = (correction: string): string =>
      `mutation { correctClaim(id: "${id}", correction: ${correction}) { value valueIn(unit: "x") datasets { name } review { state note by } } }`;
    expect((await ask(correct('{value: 75.1, datasets: ["SQuAD 9"]}'), BO)).correctClaim).toEqual({
      value: 75.1,
      valueIn: 0.751,
      datasets: [{ name: 'SQuAD 9' }],
      review: { state: 'CONFIRMED', note: 'corrected: datasets, value', by: 'bo' },
    });
    expect(await refusal(correct('{value: null}'), BO)).toBe('BAD_INPUT');
    expect(await refusal(correct('{metric: "--"}'), BO)).toBe('BAD_INPUT');
    expect(await refusal(correct('{kind: COMPARISON}'), BO)).toBe('BAD_INPUT');
    expect(await refusal(correct('{value: 75.1}'), BO)).toBe('BAD_INPUT');
    expect(await refusal(correct('{value: 75.2}'), CY)).toBe('FORBIDDEN');
    expect(await refusal(`mutation { undoChange(id: "${made}") { id } }`, BO)).toBe('FORBIDDEN');
    await ask(`mutation { undoChange(id: "${(await lastChange()).id}") { id } }`, BO);
    expect((await ask(`{ node(id: "${id}") { ... on Claim { value review { state } } } }`)).node).toEqual({
      value: 71.5,
      review: { state: 'UNREVIEWED' },
    });
  });

  it('an alias finds the entity, until it is undone', async () => {
    const { addAlias } = await ask(
      'mutation { addAlias(entity: "method:mobileone", alias: "QA-Lite") { id aliases } }',
    );
    expect(addAlias.aliases).toContain('QA-Lite');
    expect((await ask('{ entities(name: "qa lite") { id } }')).entities).toEqual([{ id: 'method:mobileone' }]);
    await undo((await lastChange()).id);
    expect(await refusal('{ entities(name: "qa lite") { id } }')).toBe('UNKNOWN_NAME');
  });

  it('merged entities are one, under both ids and names, until it is undone', async () => {
    const before = await ask('{ claims(where: {subject: "Conformer"}) { totalCount } }');
    const { mergeEntities } = await ask(
      'mutation { mergeEntities(into: "method:squeezeformer", from: "method:conformer") { id claimCount } }',
    );
    expect(mergeEntities).toEqual({ id: 'method:squeezeformer', claimCount: 3 });
    const { node, byId } = await ask(
      '{ node(id: "method:conformer") { id } byId: claims(where: {subject: "method:conformer"}) { totalCount } }',
    );
    expect([node.id, byId.totalCount]).toEqual(['method:squeezeformer', 3]);
    await undo((await lastChange()).id);
    expect(await ask('{ claims(where: {subject: "Conformer"}) { totalCount } }')).toEqual(before);
    expect((await ask('{ node(id: "method:conformer") { id } }')).node.id).toBe('method:conformer');
  });

  it('a broader link takes the claims in', async () => {
    const { setBroader } = await ask(
      'mutation { setBroader(entity: "method:mobileone", broader: "method:mobilenet-v2") { broader { id } } }',
    );
    expect(setBroader.broader).toEqual([{ id: 'method:mobilenet-v2' }]);
    const count = async (): Promise<number> =>
      (await ask('{ claims(where: {subject: "MobileNetV2"}) { totalCount } }')).claims.totalCount;
    expect(await count()).toBe(5);
    expect(
      await refusal('mutation { setBroader(entity: "method:mobilenet-v2", broader: "method:mobileone") { id } }', ANA),
    ).toBe('BAD_INPUT');
    await undo((await lastChange()).id);
    expect(await count()).toBe(2);
  });

  it('papers are read and stored one by one; the second time nothing changes; a paper that is none is told from the others', async () => {
    const papers = `[
      {title: "Quuxformer", abstract: "We present Quuxformer-B, which reaches 81.5% top-1 accuracy on ImageNet-1K.", arxivId: "2601.00001", published: "2026-01"},
      {title: "??", abstract: "Nothing."}, {title: "No Day", abstract: "Some text.", published: "yesterday"}]`;
    const ingest = `mutation { ingest(papers: ${papers}) { results { index status reason paper { id source claims { nodes { subject { name } value } } } } } }`;
    const [added, untitled, undated] = (await ask(ingest)).ingest.results;
    expect(added).toMatchObject({
      index: 0,
      status: 'ADDED',
      reason: null,
      paper: { id: 'paper:arxiv:2601.00001', source: 'api' },
    });
    expect(added.paper.claims.nodes).toEqual([{ subject: { name: 'Quuxformer-B' }, value: 81.5 }]);
    expect(untitled).toMatchObject({
      index: 1,
      status: 'REJECTED',
      paper: null,
      reason: expect.stringMatching(/title/),
    });
    expect(undated).toMatchObject({ index: 2, status: 'REJECTED', reason: expect.stringMatching(/date/) });
    expect((await ask(ingest)).ingest.results[0].status).toBe('UNCHANGED');
    expect(await lastChange()).toMatchObject({ action: 'INGEST', target: 'paper:arxiv:2601.00001', by: 'ana' });
  });

  it('a deleted paper is gone with its claims, and comes back with them', async () => {
    const count = async (): Promise<unknown> =>
      ask('{ stats { papers claims methods } paper(id: "2206.00888") { title } }');
    const before = await count();
    expect((await ask('mutation { deletePaper(id: "arXiv:2206.00888") }')).deletePaper).toBe(true);
    expect((await ask('{ paper(id: "2206.00888") { title } }')).paper).toBeNull();
    const { id } = await lastChange();
    await undo(id);
    expect(((await count()) as { paper: unknown }).paper).toEqual((before as { paper: unknown }).paper);
  });

  it('are listed newest first, page by page', async () => {
    const { changes } = await ask(
      '{ changes(first: 3) { totalCount nodes { id at action } pageInfo { endCursor hasNextPage } } }',
    );
    const ids: string[] = changes.nodes.map((change: { id: string }) => change.id);
    expect(ids).toEqual([...ids].sort().reverse());
    const next = (await ask(`{ changes(first: 200, after: "${changes.pageInfo.endCursor}") { nodes { id } } }`))
      .changes;
    expect(next.nodes.length).toBe(changes.totalCount - 3);
    expect(next.nodes.every((change: { id: string }) => change.id < ids[2]!)).toBe(true);
  });

  it('of one request see each other', async () => {
    const { first, second } = await ask(`mutation {
      first: addAlias(entity: "method:lora", alias: "One Name") { aliases }
      second: addAlias(entity: "method:lora", alias: "Other Name") { aliases } }`);
    expect(first.aliases).not.toContain('Other Name');
    expect(second.aliases).toEqual(expect.arrayContaining(['One Name', 'Other Name']));
  });
});
