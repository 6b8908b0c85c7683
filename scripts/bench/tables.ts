// Measures the speed and the peak memory of `claimgraph ingest` for evaluation tables of Papers with Code, for files of several sizes.
//   npm run build && npm run bench -- tables [--results 9000,36000] [--own 300] [--file tables.json]
// The file has the structure of the archived dump: a few large tables and many small ones, subtasks, papers that occur in several
// tables, rows without a paper, methods and metrics that recur. With --file, only writes a file of the first size. Fails if a run
// needs more than --own megabytes.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomNumbers } from '../random.js';
import { peakOf, requireBuild, type Peak } from './peak-memory.js';

const { values: options } = parseArgs({
  options: {
    results: { type: 'string', default: '9000,36000' },
    own: { type: 'string', default: '300' },
    file: { type: 'string' },
  },
});

/** A generator of numbers with a fixed seed, so that every run reads the same file. */
class Random {
  private readonly next = randomNumbers(42);

  /** A number from 0 to `below` - 1. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A number from 0 to `below` - 1, of which small ones are more frequent. */
  skewed(below: number): number {
    return Math.floor(this.next() ** 3 * below);
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
}

const TOPICS = [
  'Image',
  'Video',
  'Text',
  'Speech',
  'Graph',
  'Point Cloud',
  'Medical Image',
  'Document',
  'Action',
  'Node',
];
const PROBLEMS = [
  'Classification',
  'Segmentation',
  'Retrieval',
  'Generation',
  'Recognition',
  'Clustering',
  'Detection',
];
const METRICS = [
  'Accuracy',
  'Top 1 Accuracy',
  'F1',
  'mAP',
  'BLEU',
  'mIoU',
  'AUC',
  'Number of params',
  'FID',
  'PSNR',
  'WER',
  'EM',
];
const FAMILIES = ['ResNet', 'BERT', 'ViT', 'Swin', 'GPT', 'LSTM', 'GCN', 'UNet', 'CLIP', 'DETR', 'YOLO', 'T5'];
const VARIANTS = ['-Large', '-Base', ' (ensemble)', '-101', ' + TTA', '-Small (ours)', ' v2', ' w/o pre-training', ''];
/** Sizes of tables: most are small, every fortieth has hundreds of rows. */
const ROWS_OF_TABLE = (i: number, random: Random): number => (i % 40 === 7 ? 250 : 1 + random.skewed(24));

function row(metrics: readonly string[], random: Random): object {
  const number = random.skewed(1 << 16);
  const listed = random.below(5) > 0;
  const name = `${random.of(FAMILIES)}${random.below(4) === 0 ? '' : `-${String.fromCharCode(65 + (number % 26))}${number % 97}`}`;
  const address = `https://arxiv.org/abs/${1500 + (number % 900)}.${String(10000 + number).slice(0, 5)}`;
  return {
    code_links: random.below(3) === 0 ? [{ title: 'example/code', url: `https://example.org/code/${number}` }] : [],
    metrics: Object.fromEntries(metrics.map((metric) => [metric, (30 + random.below(690) / 10).toFixed(2)])),
    model_links: [],
    model_name: `${name}${random.of(VARIANTS)}`,
    paper_date: listed ? `20${15 + (number % 10)}-0${1 + (number % 9)}-11` : null,
    paper_title: listed ? `${name}: a method for ${random.of(TOPICS)} ${random.of(PROBLEMS)}, number ${number}` : '',
    paper_url: listed ? address : '',
    uses_additional_data: random.below(9) === 0,
  };
}

function table(i: number, random: Random): { readonly table: object; readonly results: number } {
  const metrics = [
    ...new Set(Array.from({ length: 1 + random.skewed(8) }, () => METRICS[random.skewed(METRICS.length)]!)),
  ];
  const rows = Array.from({ length: ROWS_OF_TABLE(i, random) }, () => row(metrics, random));
  const made = {
    dataset: `Bench-${i}${random.of(['', ' test', ' val', ' (1 shot)'])}`,
    dataset_citations: [],
    dataset_links: [],
    description: 'A dataset of pictures, which people have labelled, for comparing methods. '.repeat(random.below(8)),
    subdatasets: [],
    sota: { metrics, rows },
  };
  return { table: made, results: rows.length * metrics.length };
}

/** The text of the i-th task and its number of results. */
function task(i: number, random: Random): { readonly text: string; readonly results: number } {
  const tables = Array.from({ length: 1 + random.skewed(12) }, (_, at) => table(i * 12 + at, random));
  const name = `${random.of(TOPICS)} ${random.of(PROBLEMS)}`;
  const [first = [], second = []] = [tables.filter((_, at) => at % 3 > 0), tables.filter((_, at) => at % 3 === 0)];
  const about = {
    categories: ['Computer Vision'],
    description: `What ${name} is about.`,
    source_link: null,
    synonyms: [],
  };
  const under = { ...about, task: `${name} in setting ${i}`, datasets: first.map((one) => one.table), subtasks: [] };
  const whole = { ...about, task: `${name} ${i % 50}`, datasets: second.map((one) => one.table), subtasks: [under] };
  return { text: JSON.stringify(whole, null, 1), results: tables.reduce((sum, { results }) => sum + results, 0) };
}

/** Writes a file with at least this many results. @returns their number */
async function writeTables(path: string, wanted: number): Promise<number> {
  const file = createWriteStream(path);
  const random = new Random();
  let results = 0;
  for (let i = 0; results < wanted; i++) {
    const { text, results: more } = task(i, random);
    results += more;
    if (!file.write(`${i === 0 ? '[' : ','}\n${text}`)) await once(file, 'drain');
  }
  file.end('\n]\n');
  await once(file, 'close');
  return results;
}

/** Runs `claimgraph ingest` into a new store. */
async function ingested(path: string, folder: string): Promise<Peak & { readonly seconds: number }> {
  const began = performance.now();
  const store = `sqlite:${join(folder, `${Date.now()}.db`)}`;
  const rejects = join(folder, 'rejects.jsonl');
  const args = ['ingest', path, '--store', store, '--rejects', rejects];
  const peak = await peakOf(args, ['ignore', 'inherit', 'ignore']);
  return { ...peak, seconds: (performance.now() - began) / 1000 };
}

async function measure(path: string, wanted: number, folder: string): Promise<void> {
  const results = await writeTables(path, wanted);
  const { resident, own, seconds } = await ingested(path, folder);
  const size = (statSync(path).size / 1e6).toFixed(1);
  console.log(
    `${results} results in ${size} MB: ${seconds.toFixed(1)} s, ${(results / seconds).toFixed(0)} results/s, own memory ${own.toFixed(0)} MB, resident ${resident.toFixed(0)} MB`,
  );
  if (own > Number(options.own)) process.exitCode = 1;
}

const sizes = options.results.split(',').map(Number);
if (options.file !== undefined) console.log(`${await writeTables(options.file, sizes[0]!)} results`);
else {
  requireBuild();
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-tables-'));
  try {
    for (const size of sizes) await measure(join(folder, `tables-${size}.json`), size, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
