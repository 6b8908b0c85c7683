// Measures the memory and speed of reading large files: generates a file of each format and reads it.
//   node --import tsx scripts/bench/sources.ts [--gigabytes 4] [--formats jsonl,json,…] [--folder DIR]
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSource } from '../../src/sources/open.js';

/** The limit for the resident set size of the whole process, in megabytes, including what the module loader needs. */
const MOST_MEGABYTES = 300;

const { values } = parseArgs({
  options: {
    gigabytes: { type: 'string', default: '1' },
    formats: { type: 'string', default: 'jsonl,json,atom,bibtex,csv,ris,markdown,evaluation-tables' },
    folder: { type: 'string', default: tmpdir() },
  },
});

const TEXT =
  'we present a model that reads images in patches and lets most of them go, so that the greater part of the work is never done. ' +
  'On CIFAR-10 it reaches 81.5% accuracy with 1.2M parameters, and takes 3 ms an image on a phone; on ImageNet it reaches 74.2%. '.repeat(
    6,
  );

/** Abstracts have to differ, because a file whose papers all have the same abstract is rejected. */
const abstract = (i: number): string => `In paper ${i} ${TEXT}`;

interface Writer {
  readonly head: string;
  /** The text of the i-th paper, or of the i-th task with its papers. */
  readonly paper: (i: number) => string;
  readonly tail: string;
  /** The number of papers in that text, if it is not one. */
  readonly papersIn?: (i: number) => number;
}

/** Number of rows in a table of the i-th task. The fourth task is as large as the largest one in Papers with Code's archive: ten million characters. */
const rowsIn = (i: number): number => (i === 3 ? 500 : 20);
const TABLES = 50;

const tables = (task: number): object[] =>
  Array.from({ length: TABLES }, (_, table) => ({
    dataset: `Dataset ${task}.${table}`,
    dataset_citations: [],
    dataset_links: [],
    description: `The ${table}th dataset of the task.`,
    subdatasets: [],
    sota: {
      metrics: ['Top 1 Accuracy', 'Number of params'],
      rows: Array.from({ length: rowsIn(task) }, (_row, row) => ({
        code_links: [{ title: 'example/code', url: `https://example.org/${task}/${table}/${row}` }],
        metrics: { 'Top 1 Accuracy': `${50 + (row % 50)}.${table}%`, 'Number of params': `${row}M` },
        model_links: [],
        model_name: `Model-${row} (large, with all of the data)`,
        paper_date: '2023-05-01',
        paper_title: `Paper ${task}.${table}.${row} of many papers`,
        paper_url: `https://example.org/papers/${task}-${table}-${row}`,
        uses_additional_data: false,
      })),
    },
  }));

/** How each format writes the beginning of a file, the i-th paper or task, and the end. */
const WRITERS: Readonly<Record<string, Writer>> = {
  'evaluation-tables': {
    head: '[',
    paper: (i) =>
      `${i === 0 ? '' : ','}\n${JSON.stringify({ categories: ['Vision'], datasets: tables(i), description: 'What is seen.', source_link: null, subtasks: [], synonyms: [], task: `Task ${i}` }, null, 1)}`,
    tail: '\n]',
    papersIn: (i) => TABLES * rowsIn(i),
  },
  jsonl: {
    head: '',
    paper: (i) =>
      `${JSON.stringify({ id: `p${i}`, title: `Paper ${i} of many`, abstract: abstract(i), authors: ['Ana Bo', 'Cy Di'] })}\n`,
    tail: '',
  },
  json: {
    head: '{"meta": {"count": 1}, "results": [',
    paper: (i) =>
      `${i === 0 ? '' : ','}${JSON.stringify({ id: `p${i}`, title: `Paper ${i} of many`, abstract: abstract(i), authors: [{ name: 'Ana Bo' }] }, null, 2)}`,
    tail: ']}',
  },
  atom: {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    paper: (i) =>
      `<entry><id>http://example.org/${i}</id><title>Paper ${i} of many</title>\n<summary>${abstract(i)}</summary><author><name>Ana Bo</name></author></entry>\n`,
    tail: '</feed>',
  },
  bibtex: {
    head: '',
    paper: (i) =>
      `@article{p${i},\n  title = {Paper ${i} of many},\n  author = {Bo, Ana and Di, Cy},\n  abstract = {${abstract(i).replaceAll('%', '\\%')}},\n  year = 2024\n}\n`,
    tail: '',
  },
  csv: {
    head: 'Title,Authors,Year,Abstract\n',
    paper: (i) => `"Paper ${i}, of many","Bo, A.; Di, C.",2024,"${abstract(i)}"\n`,
    tail: '',
  },
  ris: {
    head: '',
    paper: (i) => `TY  - JOUR\nTI  - Paper ${i} of many\nAU  - Bo, Ana\nAB  - ${abstract(i)}\nPY  - 2024\nER  - \n\n`,
    tail: '',
  },
  sql: {
    head: 'CREATE TABLE papers (id INTEGER, title TEXT, authors TEXT, abstract TEXT);\n',
    paper: (i) => `INSERT INTO papers VALUES (${i},'Paper ${i} of many','Ana Bo; Cy Di','${abstract(i)}');\n`,
    tail: '',
  },
  markdown: {
    head: '# Papers\n\n',
    paper: (i) =>
      `### [Paper ${i} of many](https://example.org/${i})\n\n**Authors:** Ana Bo, Cy Di\n\n**Abstract:** ${abstract(i)}\n\n---\n\n`,
    tail: '',
  },
};

async function makeFile(path: string, format: string, bytes: number): Promise<number> {
  const { head, paper, tail, papersIn = () => 1 } = WRITERS[format]!;
  const file = createWriteStream(path);
  let written = head.length;
  let [texts, papers] = [0, 0];
  file.write(head);
  while (written < bytes) {
    let piece = '';
    while (piece.length < 1 << 20 && written + piece.length < bytes) {
      piece += paper(texts);
      papers += papersIn(texts++);
    }
    written += piece.length;
    if (!file.write(piece)) await once(file, 'drain');
  }
  file.end(tail);
  await once(file, 'close');
  return papers;
}

async function measure(path: string, format: string, expected: number): Promise<string> {
  let peak = 0;
  const sample = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));
  const started = performance.now();
  const source = await openSource(createReadStream(path, { highWaterMark: 1 << 18 }), { name: path });
  let papers = 0;
  for await (const item of source.items) {
    if ('paper' in item && ++papers % 1000 === 0) sample();
  }
  sample();
  const seconds = (performance.now() - started) / 1000;
  if (source.format.name !== format || papers !== expected)
    throw new Error(`${format}: read ${papers} of ${expected} papers as ${source.format.name}`);
  const megabytes = peak / 1024 ** 2;
  const size = statSync(path).size / 1024 ** 2;
  if (megabytes > MOST_MEGABYTES) process.exitCode = 1;
  return `${format.padEnd(10)} ${size.toFixed(0).padStart(6)} MB  ${String(papers).padStart(8)} papers  ${(size / seconds).toFixed(0).padStart(4)} MB/s  peak RSS ${megabytes.toFixed(0)} MB`;
}

const folder = mkdtempSync(join(values.folder, 'claimgraph-bench-'));
try {
  for (const format of values.formats.split(',')) {
    if (!WRITERS[format]) throw new Error(`${format}: expected one of ${Object.keys(WRITERS).join(', ')}`);
    const path = join(folder, `papers.${format}`);
    const papers = await makeFile(path, format, Number(values.gigabytes) * 1024 ** 3);
    process.stdout.write(`${await measure(path, format, papers)}\n`);
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
