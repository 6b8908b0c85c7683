import { parse as parseCsv } from 'csv-parse/sync';
import { Parser as XmlParser } from 'htmlparser2';
import { readXlsx } from 'hucre/xlsx';
import Database from 'libsql';
import { Parser } from 'n3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/domain/plain-text.js';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fill } from '../support/graph-fixture.js';
import { HOSTILE_TEXTS } from '../support/hostile.js';
import { sqliteStores } from '../support/stores.js';

/** Some formats remove spaces at both ends of a text. */
const TITLES = HOSTILE_TEXTS.map((text, i) => `${plainText(text)} paper ${i}`);

describe('an export of hostile titles', () => {
  const open = sqliteStores();
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await fill(
      store,
      TITLES.map((title, i) => ({
        title,
        arxivId: `2301.${String(i).padStart(5, '0')}`,
        claims: [{ says: `Zorblax needs {1.6} ms.`, subject: 'Zorblax', metric: 'latency', value: 1.6, unit: 'ms' }],
      })),
    );
  }, 120_000);

  const exported = async (name: string): Promise<Buffer> => {
    const format = EXPORT_FORMATS.find((candidate) => candidate.name === name)!;
    const parts: Buffer[] = [];
    for await (const part of format.write({ store, filter: {}, base: 'http://claims.example.org' }))
      parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  };
  const sorted = (titles: Iterable<string>): string[] => [...new Set(titles)].sort();
  const expected = sorted(TITLES);

  it('as CSV starts no formula in any cell', async () => {
    const rows: string[][] = parseCsv(await exported('csv'));
    const column = rows[0]!.indexOf('paper');
    for (const cell of rows.slice(1).flat())
      if (!/^-?[\d.]+(e[+-]\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(sorted(rows.slice(1).map((row) => row[column]!.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')))).toEqual(expected);
  });

  it('as JSON Lines and JSON-LD is JSON that says the same', async () => {
    const lines = (await exported('jsonl')).toString().trimEnd().split('\n');
    const titles = lines.map((line) => JSON.stringify(JSON.parse(line)));
    for (const title of TITLES) expect(titles.some((line) => line.includes(JSON.stringify(title)))).toBe(true);
    const document = (await exported('jsonld')).toString();
    JSON.parse(document);
    for (const title of TITLES) expect(document).toContain(JSON.stringify(title).slice(1, -1));
  });

  it('as N-Quads has every title as a literal', async () => {
    const quads = new Parser({ format: 'N-Quads' }).parse((await exported('nquads')).toString());
    const literals = new Set(quads.map(({ object }) => object.value));
    expect(TITLES.filter((title) => !literals.has(title))).toEqual([]);
  });

  it('as GraphML has every title as text, and no element of theirs', async () => {
    const [elements, texts] = [new Set<string>(), new Set<string>()];
    let text = '';
    const parser = new XmlParser(
      {
        onopentag: (name) => (elements.add(name), (text = '')),
        ontext: (piece) => (text += piece),
        onclosetag: () => texts.add(text),
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end((await exported('graphml')).toString());
    expect([...elements].sort()).toEqual(['data', 'edge', 'graph', 'graphml', 'key', 'node']);
    expect(TITLES.filter((title) => !texts.has(title))).toEqual([]);
  });

  it('as Excel and SQLite has every title as a value', async () => {
    const { sheets } = await readXlsx(await exported('xlsx'));
    const [head, ...rows] = sheets[0]!.rows as string[][];
    expect(sorted(rows.map((row) => row[head!.indexOf('paper')]!))).toEqual(expected);

    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-hostile-'));
    writeFileSync(join(folder, 'claims.db'), await exported('sqlite'));
    const database = new Database(join(folder, 'claims.db'), { readonly: true });
    expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
    const titles = database.prepare('SELECT title FROM papers').all() as { title: string }[];
    expect(sorted(titles.map(({ title }) => title))).toEqual(expected);
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('as BibTeX closes every brace that it opens, and runs no command of theirs', async () => {
    const text = (await exported('bibtex')).toString();
    let depth = 0;
    for (const sign of text.replace(/\\[{}]/g, '')) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBe(0);
    expect(text.match(/^@\w+\{/gm)).toHaveLength(TITLES.length);
    expect(text).not.toMatch(/\\(?:input|write)/);
    expect(text).toContain('\\textbackslash{}input');
  });
});
