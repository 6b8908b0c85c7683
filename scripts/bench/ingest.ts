// Ingests papers with given extractions into a new SQLite file: measures planning and writing, without extraction.
//   npm run bench -- ingest [--papers 5000] [--ratios]                               generated papers
//   npm run bench -- ingest --papers 100000 --readings readings.jsonl.gz [--keep FILE]   real papers, varied so that none is a duplicate
// "npm run bench -- readings" creates the file of readings; --keep stores the graph in FILE.
// Prints processor time (so that other load on the machine does not count), memory, bytes per paper, and the ratios that `--check` compares.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extraction } from '../../src/domain/extraction.js';
import { ingest, type IngestSummary } from '../../src/ingest/ingest.js';
import { textHash } from '../../src/ingest/records.js';
import type { Reader } from '../../src/reader/reader.js';
import type { FoundPaper } from '../../src/sources/source.js';
import { openStore } from '../../src/store/open.js';
import { Connection } from '../../src/store/sqlite/connection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { EXTRACTOR } from '../../src/reader/version.js';
import { type MadePaper, madePapers } from './made-papers.js';
import { variedPapers } from './stored-readings.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '5000' },
    readings: { type: 'string' },
    keep: { type: 'string' },
    batch: { type: 'string' },
    ratios: { type: 'boolean', default: false },
  },
});
const count = Number(options.papers);
const batchSize = options.batch === undefined ? undefined : Number(options.batch);
const PARTS = 10;

const source = (): Iterable<MadePaper> | AsyncIterable<MadePaper> =>
  options.readings === undefined ? madePapers(count) : variedPapers(options.readings, count);

/** The extractions of papers that were yielded and not read yet. */
const extractions = new Map<string, Extraction>();
const reader: Reader = {
  id: options.readings === undefined ? 'made/1' : EXTRACTOR,
  parallel: 1,
  read: async (texts) =>
    texts.map((text) => {
      const hash = textHash(text);
      const extraction = extractions.get(hash)!;
      extractions.delete(hash);
      return extraction;
    }),
};

async function* items(characters?: { count: number }): AsyncIterable<FoundPaper> {
  for await (const { paper, extraction } of source()) {
    if (characters) {
      // Stored readings may have the id of an earlier reader; with it, the papers would be read again.
      extractions.set(textHash(paper), { ...extraction, extractor: reader.id });
      characters.count += paper.title.length + paper.abstract.length;
    }
    yield { paper, place: paper.title };
  }
}

/** The size of the graph, including pages that are still in the write-ahead log. */
function bytesIn(file: string): number {
  const db = new Connection(file, { readonly: true });
  try {
    return db.get<{ bytes: number }>('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size')!
      .bytes;
  } finally {
    db.close();
  }
}

/** Processor seconds since a measurement. */
function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Processor seconds for generating the papers, or reading and varying them, which are subtracted from the total. */
async function makingAlone(): Promise<number> {
  const began = process.cpuUsage();
  for await (const { paper } of items()) if (paper.title === '') throw new Error('a paper without a title');
  return seconds(began);
}

interface Part {
  readonly papers: number;
  readonly msEach: number;
  readonly residentMb: number;
}

async function firstTime(store: GraphStore, characters: { count: number }): Promise<{ parts: Part[]; took: number }> {
  const parts: Part[] = [];
  const began = process.cpuUsage();
  let [last, done] = [process.cpuUsage(), 0];
  const onProgress = ({ added: papers }: { readonly added: number }): void => {
    if (papers - done < count / PARTS) return;
    const residentMb = process.memoryUsage().rss / 1e6;
    parts.push({ papers, msEach: (seconds(last) * 1000) / (papers - done), residentMb });
    [last, done] = [process.cpuUsage(), papers];
  };
  await ingest(store, items(characters), { reader, onProgress, batchSize });
  return { parts, took: seconds(began) };
}

async function again(store: GraphStore): Promise<{ summary: IngestSummary; took: number }> {
  const began = process.cpuUsage();
  const summary = await ingest(store, items(), { reader });
  return { summary, took: seconds(began) };
}

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
const path = options.keep ?? join(folder, 'graph.db');
if (existsSync(path)) throw new Error(`${path} is there already: expected the name of a file that is not`);
const store = await openStore({ type: 'sqlite', path }, { prepare: true });
try {
  const characters = { count: 0 };
  const making = options.ratios ? 0 : await makingAlone();
  const { parts, took } = await firstTime(store, characters);
  const second = await again(store);
  if (second.summary.unchanged !== count)
    throw new Error(`expected ${count} unchanged, found ${second.summary.unchanged}`);
  await store.close();
  const bytes = bytesIn(path);
  const ratios = {
    'last tenth to second tenth': parts.at(-1)!.msEach / parts[1]!.msEach,
    'unchanged file to new file': second.took / took,
    'bytes in the file to characters of text': bytes / characters.count,
  };
  if (options.ratios) console.log(JSON.stringify(ratios));
  else report(parts, { took, second: second.took, making }, bytes, ratios);
} finally {
  await store.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

interface Seconds {
  readonly took: number;
  readonly second: number;
  readonly making: number;
}

function report(parts: readonly Part[], { took, second, making }: Seconds, bytes: number, ratios: object): void {
  console.log(
    `${count} ${options.readings === undefined ? 'made' : 'varied real'} papers into SQLite, processor time of planning and writing`,
  );
  for (const { papers, msEach, residentMb } of parts)
    console.log(`  to ${papers}: ${msEach.toFixed(2)} ms a paper, ${residentMb.toFixed(0)} MB resident`);
  // prettier-ignore
  console.log(`  all: ${took.toFixed(1)} s; the same again, unchanged: ${second.toFixed(2)} s; making the papers: ${making.toFixed(1)} s of each`);
  // prettier-ignore
  console.log(`  the store's share: ${(took - making).toFixed(1)} s; unchanged: ${(second - making).toFixed(2)} s, ${(((second - making) / (took - making)) * 100).toFixed(1)} % of it`);
  console.log(`  file: ${(bytes / count / 1000).toFixed(1)} KB a paper`);
  for (const [name, value] of Object.entries(ratios)) console.log(`  ${name}: ${(value as number).toFixed(3)}`);
}
