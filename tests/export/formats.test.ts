import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects, parquetSchema, parquetMetadata } from 'hyparquet';
import jsonld from 'jsonld';
import Database from 'libsql';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Claim } from '../../src/domain/graph.js';
import { claimRows } from '../../src/export/claim-rows.js';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { claimOfLine } from '../../src/export/jsonl.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fillWithDecisions } from '../support/decided-samples.js';
import { fill } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const BASE = 'http://claims.example.org';
const EVERY_REVIEW = ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] as const;

async function exported(store: GraphStore, name: string, filter = {}): Promise<Buffer> {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name)!;
  const parts: Buffer[] = [];
  for await (const part of format.write({ store, filter, base: BASE })) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function everyClaim(store: GraphStore): Promise<Claim[]> {
  const claims: Claim[] = [];
  for await (const row of claimRows(store, { reviews: EVERY_REVIEW })) claims.push((await store.claims([row.id]))[0]!);
  return claims;
}

describeOnStores('exports of the samples with decisions', (open) => {
  let store: GraphStore;
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-export-test-'));
  beforeAll(async () => {
    store = await open();
    await fillWithDecisions(store);
    await fill(store, [
      {
        title: 'Fifty-fifty & 100% <wild>: a {study} of #1 "models"',
        arxivId: '2301.00001',
        published: '2023',
        claims: [
          { says: '=SUM(1) reaches {40} to 50% & <more>.', subject: '=SUM(1)', metric: 'accuracy', value: 40, valueHigh: 50, unit: '%', dataset: ['ImageNet-1K', 'CIFAR-10'], task: ['image classification'] },
          { says: 'It {beats} ViT\u2028again.', kind: 'COMPARISON', subject: '=SUM(1)', relation: 'OUTPERFORMS', baseline: 'ViT' },
        ],
      },
    ]); // prettier-ignore
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('JSON Lines lose nothing: every claim comes back as it was', async () => {
    const lines = (await exported(store, 'jsonl', { reviews: EVERY_REVIEW })).toString().trimEnd().split('\n');
    const claims = await everyClaim(store);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.map(claimOfLine)).toEqual(claims);
    expect(claims.some((claim) => claim.review.state === 'CONFIRMED' && claim.review.note !== null)).toBe(true);
  });

  it('Parquet has typed columns, and lists as lists', async () => {
    const bytes = await exported(store, 'parquet');
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const types = Object.fromEntries(
      parquetSchema(parquetMetadata(file)).children.map(({ element }) => [
        element.name,
        element.type ?? element.converted_type,
      ]),
    );
    expect(types).toMatchObject({ value: 'DOUBLE', evidenceStart: 'INT32', method: 'BYTE_ARRAY', datasets: 'LIST' });
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBe((await store.countClaims([{}]))[0]);
    expect(rows.find((row) => row.method === '=SUM(1)' && row.valueHigh === 50)).toMatchObject({
      value: 40,
      datasets: ['ImageNet-1K', 'CIFAR-10'],
      hardware: [],
      baseline: null,
    });
  });

  it('Excel has numbers as numbers and no formula', async () => {
    const { sheets } = await readXlsx(await exported(store, 'xlsx'));
    const [head, ...rows] = sheets[0]!.rows as unknown[][];
    const column = (name: string): number => head!.indexOf(name);
    const row = rows.find((cells) => cells[column('method')] === '=SUM(1)' && cells[column('valueHigh')] === 50)!;
    expect(row[column('value')]).toBe(40);
    expect(row[column('datasets')]).toBe('ImageNet-1K; CIFAR-10');
    expect(rows).toHaveLength((await store.countClaims([{}]))[0]!);
  });

  it('N-Quads and JSON-LD make the same statements, with provenance', async () => {
    const quads = (await exported(store, 'nquads')).toString();
    const parsed = new Parser({ format: 'N-Quads' }).parse(quads);
    const document = JSON.parse((await exported(store, 'jsonld')).toString()) as jsonld.JsonLdDocument;
    const options = { algorithm: 'URDNA2015', format: 'application/n-quads' } as const;
    const canonical = await jsonld.canonize(document, options);
    const ours = await jsonld.canonize(quads as unknown as jsonld.JsonLdDocument, {
      ...options,
      inputFormat: 'application/n-quads',
    });
    expect(ours).toBe(canonical);
    const provenance = new Set(parsed.map((quad) => quad.predicate.value).filter((iri) => iri.includes('/ns/prov#')));
    expect([...provenance].map((iri) => iri.split('#')[1]).sort()).toEqual([
      'generatedAtTime', 'hadPrimarySource', 'value', 'wasAttributedTo', 'wasDerivedFrom', 'wasQuotedFrom',
    ]); // prettier-ignore
    expect(parsed.filter((quad) => quad.graph.value !== '').length).toBeGreaterThan(1000);
  });

  it('GraphML declares what it uses, and every edge has both its nodes before it', async () => {
    const xml = (await exported(store, 'graphml')).toString();
    const nodes = new Set<string>();
    let edges = 0;
    for (const [, node, from, to] of xml.matchAll(/<node id="([^"]*)"|<edge source="([^"]*)" target="([^"]*)"/g)) {
      if (node !== undefined) {
        expect(nodes.has(node)).toBe(false);
        nodes.add(node);
        continue;
      }
      edges++;
      expect(nodes.has(from!) && nodes.has(to!)).toBe(true);
    }
    expect(edges).toBeGreaterThan(nodes.size);
    const declared = new Set([...xml.matchAll(/<key id="([^"]*)"/g)].map((match) => match[1]));
    for (const [, key] of xml.matchAll(/<data key="([^"]*)"/g)) expect(declared.has(key)).toBe(true);
    expect(xml).toContain('reaches 40 to 50% &amp; &lt;more&gt;.');
  });

  it('BibTeX has each paper behind the claims once, with keys of their own and signs that TeX leaves alone', async () => {
    const text = (await exported(store, 'bibtex')).toString();
    const keys = [...text.matchAll(/^@(?:misc|article)\{([^,]+),$/gm)].map((match) => match[1]);
    const papers = new Set(
      (await everyClaim(store)).filter((claim) => claim.review.state !== 'REJECTED').map((claim) => claim.paperId),
    );
    expect(keys).toHaveLength(papers.size);
    expect(new Set(keys).size).toBe(keys.length);
    expect(text).toContain('title = {{Fifty-fifty \\& 100\\% <wild>: a {study} of \\#1 "models"}}');
    expect(text).toMatch(/@misc\{writer2023fifty,/);
    let depth = 0;
    for (const sign of text) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBe(0);
  });

  it('a model index lists the absolute results of a method', async () => {
    const ids = (await everyClaim(store))
      .filter((claim) => claim.valueHigh === 50 && claim.paperId.includes('2301.00001'))
      .map((claim) => claim.subjectId!);
    const document = parse((await exported(store, 'model-index', { subjectIds: ids })).toString()) as {
      'model-index': { name: string; results: object[] }[];
    };
    expect(document['model-index']).toEqual([
      {
        name: '=SUM(1)',
        results: [
          {
            task: { type: 'image-classification', name: expect.stringMatching(/image classification/i) as string },
            dataset: { type: 'several', name: 'ImageNet-1K, CIFAR-10' },
            metrics: [{ type: 'accuracy', name: 'accuracy (%)', value: '40-50', verified: false }],
            source: {
              name: 'Fifty-fifty & 100% <wild>: a {study} of #1 "models"',
              url: 'https://arxiv.org/abs/2301.00001',
            },
          },
        ],
      },
    ]);
    expect(parse((await exported(store, 'model-index', { ids: [] })).toString())).toEqual({ 'model-index': [] });
  });

  it('a SQLite file has plain tables whose keys hold', async () => {
    const file = join(folder, 'claims.db');
    rmSync(file, { force: true });
    writeFileSync(file, await exported(store, 'sqlite'));
    const database = new Database(file, { readonly: true });
    const count = database.prepare('SELECT count(*) AS claims FROM readable_claims').get() as { claims: number };
    expect(count.claims).toBe((await store.countClaims([{}]))[0]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    const row = database
      .prepare('SELECT value_high, datasets FROM readable_claims WHERE method = ? AND value = 40')
      .get('=SUM(1)');
    expect(row).toMatchObject({ value_high: 50, datasets: 'CIFAR-10; ImageNet-1K' });
    database.close();
  });

  it('writes a file that can be read even when nothing is selected', async () => {
    for (const { name } of EXPORT_FORMATS) await exported(store, name, { ids: [] });
    expect(JSON.parse((await exported(store, 'jsonld', { ids: [] })).toString())).toMatchObject({ '@graph': [] });
    const bytes = await exported(store, 'parquet', { ids: [] });
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual([]);
  });
});

describe('the memory of an export', () => {
  const MANY = fileURLToPath(new URL('./many-rows.ts', import.meta.url));
  // 40,000 rows are more than 100 MB of objects: a writer that keeps them in memory exceeds the limit of 64 MB.
  it.each(['csv', 'jsonl', 'parquet', 'xlsx', 'nquads', 'jsonld', 'graphml', 'sqlite', 'model-index'])(
    'is flat for %s',
    { timeout: 180_000 },
    async (format) => {
      const child = spawn(process.execPath, ['--max-old-space-size=64', '--import', 'tsx', MANY, format, '40000'], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(out.slice(0, 2000)).toMatch(/^\d+ bytes$/m);
      expect(code).toBe(0);
    },
  );
});
