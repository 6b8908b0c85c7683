import type { ClaimRow } from '../../src/export/claim-rows.js';
import { csv } from '../../src/export/csv.js';
import { graphml } from '../../src/export/graphml.js';
import { jsonl } from '../../src/export/jsonl.js';
import { modelIndex } from '../../src/export/model-index.js';
import { parquet } from '../../src/export/parquet.js';
import { jsonLd } from '../../src/export/rdf/json-ld.js';
import { nQuads } from '../../src/export/rdf/n-quads.js';
import { sqlite } from '../../src/export/sqlite.js';
import { xlsx } from '../../src/export/xlsx.js';

/** Writes many generated rows in one format and counts the bytes: `many-rows.ts FORMAT ROWS`, to be run with a small heap. */
const BASE = 'http://127.0.0.1:4000';
const WRITERS: Readonly<Record<string, (rows: AsyncIterable<ClaimRow>) => AsyncIterable<string | Uint8Array>>> = {
  csv,
  jsonl,
  parquet,
  xlsx,
  graphml,
  sqlite,
  'model-index': modelIndex,
  nquads: (rows) => nQuads(rows, BASE),
  jsonld: (rows) => jsonLd(rows, BASE),
};

async function* made(count: number): AsyncIterable<ClaimRow> {
  for (let i = 0; i < count; i++) yield row(i);
}

function row(i: number): ClaimRow {
  const words = Array.from({ length: 200 }, (_, word) => `word${(i * 31 + word * 7) % 1000}`).join(' ');
  return {
    id: `claim:${i}`, kind: 'ABSOLUTE', method: `Method ${i % 500}`, metric: 'latency', value: i / 7, valueHigh: null, unit: 'ms',
    baseValue: i / 7000, baseValueHigh: null, dimension: 'TIME', comparator: 'EQ', change: null, relation: null, outcome: 'UNKNOWN',
    datasets: ['ImageNet-1K'], hardware: ['iPhone 12'], baseline: null, tasks: [], conditions: ['2-bit'], evidence: words, confidence: 0.9,
    review: 'UNREVIEWED', paper: `Paper ${i % 900}`, paperId: `paper:arxiv:${i % 900}`, published: '2024', source: 'jsonl', doi: null,
    arxivId: `${i % 900}`, url: null, venue: null, authors: ['A. Writer'], methodId: `method:${i % 500}`, metricId: 'metric:latency',
    datasetIds: ['dataset:imagenet-1k'], hardwareIds: ['hardware:iphone-12'], baselineId: null, taskIds: [], extractor: 'claimgraph/3', origin: 'EXTRACTED', curatedBy: null, curatedTable: null, licence: null, codeLinks: [],
    addedAt: '2026-01-01T00:00:00.000Z', evidenceField: 'abstract', evidenceStart: 0, evidenceEnd: words.length,
    evidenceParts: [{ role: 'VALUE', surface: 'word1', start: 0, end: 5 }], reviewNote: null, reviewedBy: null, reviewedAt: null,
  }; // prettier-ignore
}

const [format = '', count = '0'] = process.argv.slice(2);
let bytes = 0;
for await (const part of WRITERS[format]!(made(Number(count)))) bytes += part.length;
console.log(`${bytes} bytes`);
