import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { Parser } from 'n3';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { conditionNames, parseWhere } from '../../src/graphql/parse-where.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fillWithDecisions } from '../support/decided-samples.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

const open = sqliteStores();
let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  store = await open();
  await fillWithDecisions(store);
  server = await startServer({ store });
});
afterAll(async () => {
  await server.close();
});

const PHONE = 'metric=latency&hardware=iPhone+12';

/** The bytes as transferred; fetch would decompress them. */
function raw(
  path: string,
  headers: Record<string, string>,
): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(server.address + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

describe('GET /export', () => {
  it('lists every format with an address that works', async () => {
    const { formats } = (await (await fetch(`${server.address}/export`)).json()) as {
      formats: { name: string; url: string }[];
    };
    expect(formats.map((format) => format.name)).toEqual(EXPORT_FORMATS.map((format) => format.name));
    for (const { url } of formats) {
      const whole = url.endsWith('/evaluation-tables.json');
      const condition = url.endsWith('/annotations.jsonl') ? 'review=confirmed' : PHONE;
      const answer = await fetch(whole ? url : `${url}?${condition}`);
      expect(answer.status, url).toBe(200);
      expect((await answer.arrayBuffer()).byteLength, url).toBeGreaterThan(whole ? 1 : 100);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    }
  });

  it('answers a selection with names, and nothing else', async () => {
    const text = await (await fetch(`${server.address}/export/claims.csv?${PHONE}`)).text();
    const lines = text.trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(1)) expect(line).toMatch(/latency.*iPhone 12/);
    expect(text).toMatch(/EfficientFormer-L1,latency,1\.6,,ms/);
  });

  it('answers 304 while the graph stays, and anew when it changes', async () => {
    const address = `${server.address}/export/claims.jsonl?metric=accuracy`;
    const first = await fetch(address);
    const etag = first.headers.get('etag')!;
    await first.text();
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await fill(store, [{ title: 'Later', arxivId: '2401.00009', claims: [{ says: 'It has {90}%.', subject: 'Lateron', metric: 'accuracy', value: 90, unit: '%' }] }]); // prettier-ignore
    const later = await fetch(address, { headers: { 'if-none-match': etag } });
    expect(later.status).toBe(200);
    expect(await later.text()).toContain('Lateron');
  });

  it.each(['claims.csv', 'claims.jsonl', 'claims.nq', 'claims.jsonld', 'claims.graphml', 'papers.bib'])(
    'packs %s',
    async (file) => {
      const plain = await raw(`/export/${file}`, {});
      const packed = await raw(`/export/${file}`, { 'accept-encoding': 'gzip' });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.body.byteLength).toBeLessThan(plain.body.byteLength / 2);
      const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
      expect(hash(gunzipSync(packed.body))).toBe(hash(plain.body));
    },
  );

  it('says what is wrong with a condition, with suggestions', async () => {
    const unknown = await fetch(`${server.address}/export/claims.csv?hardware=iPhone+99`);
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({
      errors: [
        { extensions: { code: 'UNKNOWN_NAME', suggestions: expect.arrayContaining(['iPhone 12']) as string[] } },
      ],
    });
    for (const [query, why] of [
      ['metrics=latency', /there is no condition "metrics"; expected one of: papers, subject, metric/],
      ['value.lt=five', /takes a number, not "five"/],
      ['kinds=relative', /takes one of ABSOLUTE, DELTA, FACTOR, COMPARISON/],
      ['unit=ms&unit=s', /given twice/],
      ['includeNarrower=maybe', /true or false/],
      ['value=5', /"value" takes a filter as JSON, such as \{"gt":…\} \(or value\.gt, value\.gte/],
      ['value={"less":5}', /less/],
      ['not=A100', /takes a filter as JSON/],
      ['not=%7B%22hardwear%22:[]%7D', /hardwear/],
      [`metric=${'a'.repeat(501)}`, /^metric is a text of 501 characters; the maximum is 500$/],
      [`not=%7B%22hardware%22:[%22${'a'.repeat(501)}%22]%7D`, /^not\.hardware is a text of 501 characters/],
      ['dataset=a%00b', /^dataset contains U\+0000; expected text without control characters$/],
    ] as const) {
      const answer = await fetch(`${server.address}/export/claims.csv?${query}`);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]!.message).toMatch(why);
    }
  });
});

describe('conditions as text', () => {
  it('reach every field of ClaimWhere', () => {
    const pairs: Record<string, string> = {
      papers: '2206.01191', subject: 'A', metric: 'm', dataset: 'd', hardware: 'h', hardwareCategory: 'edge board', hardwareVendor: 'Apple', baseline: 'b', task: 't',
      kinds: 'absolute', relation: 'outperforms', outcome: 'better', change: 'decrease', 'value.gt': '1', 'value.gte': '2', 'value.lt': '3', 'value.lte': '4',
      origin: 'curated', unit: 'ms', 'published.from': '2022', 'published.to': '2023-05', addedAfter: '2026-01-01T00:00:00Z', condition: 'c', text: 'w',
      minConfidence: '0.5', review: 'confirmed', includeNarrower: 'false', not: '{"hardware":["A100"]}', 'paper.text': 'w', 'paper.mentions': 'x',
      'paper.source': 's', 'paper.published.from': '2022', 'paper.published.to': '2023', 'paper.claims': '{"metric":["m"]}', madeBy: 'Google', 'paper.affiliation': 'Meta', 'paper.mentionsAny': 'y', 'paper.any': '{"text":"u"}', 'paper.not': '{"text":"v"}', subjectClaims: '{"metric":["n"]}',
    }; // prettier-ignore
    expect(Object.keys(pairs).sort()).toEqual(conditionNames().sort());
    expect(parseWhere(Object.entries(pairs))).toEqual({
      papers: ['2206.01191'], subject: ['A'], metric: ['m'], dataset: ['d'], hardware: ['h'], hardwareCategory: ['EDGE_BOARD'], hardwareVendor: ['Apple'],
      not: [{ hardware: ['A100'], includeNarrower: true }], subjectClaims: [{ metric: ['n'], includeNarrower: true }], paper: { text: 'w', mentions: ['x'], mentionsAny: ['y'], source: ['s'], published: { from: '2022', to: '2023' }, claims: [{ metric: ['m'], includeNarrower: true }], affiliation: ['Meta'], any: [{ text: 'u' }], not: [{ text: 'v' }] }, madeBy: ['Google'],
      baseline: ['b'], task: ['t'], kinds: ['ABSOLUTE'], relation: ['OUTPERFORMS'], outcome: ['BETTER'], change: ['DECREASE'],
      origin: ['CURATED'], value: { gt: 1, gte: 2, lt: 3, lte: 4 }, unit: 'ms', published: { from: '2022', to: '2023-05' },
      addedAfter: '2026-01-01T00:00:00Z', condition: 'c', text: 'w', minConfidence: 0.5, review: ['CONFIRMED'], includeNarrower: false,
    }); // prettier-ignore
  });

  it('collect what is given again, and leave out what is empty', () => {
    expect(parseWhere(new URLSearchParams('value={"lt":5}&value.gt=1&paper={"text":"x"}'))).toMatchObject({
      value: { lt: 5, gt: 1 },
      paper: { text: 'x' },
    });
    expect(parseWhere(new URLSearchParams('metric=a&metric=b&hardware='))).toEqual({
      metric: ['a', 'b'],
      includeNarrower: true,
    });
  });
});

describe('addresses in RDF', () => {
  it('all lead to something on the running server', { timeout: 60_000 }, async () => {
    const quads = new Parser({ format: 'N-Quads' }).parse(
      await (await fetch(`${server.address}/export/claims.nq?${PHONE}`)).text(),
    );
    const addresses = new Set(
      quads
        .flatMap((quad) => [quad.subject, quad.predicate, quad.object, quad.graph])
        .filter((term) => term.termType === 'NamedNode' && term.value.startsWith(server.address))
        .map((term) => term.value),
    );
    expect(addresses.size).toBeGreaterThan(25);
    const terms = new Set<string>();
    for (const quad of (await jsonld.toRDF(
      (await (await fetch(`${server.address}/terms`)).json()) as jsonld.JsonLdDocument,
    )) as { subject: { value: string } }[]) terms.add(quad.subject.value); // prettier-ignore
    for (const address of addresses) {
      if (address.includes('/terms#')) expect(terms, address).toContain(address);
      else {
        const answer = await fetch(address, { headers: { accept: 'application/ld+json' } });
        expect(answer.status, address).toBe(200);
        expect(JSON.stringify(await answer.json())).toContain(address.split('#')[0]);
      }
    }
  });

  it('send a browser to the page', async () => {
    const id = encodeURIComponent('hardware:iphone-12');
    const answer = await fetch(`${server.address}/id/${id}`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/entities/${id}`);
    expect((await fetch(`${server.address}/id/hardware%3Anothing`)).status).toBe(404);
  });
});
