// Scores the extractor against annotated papers.
//   npm run eval                       the development set where it is present, else the sample papers
//   npm run eval -- --set sample       the sample papers of the repository
//   npm run eval -- --set modern       papers of this year; modern-held: a fifth of them, which decides between finished variants (with --folds)
//   npm run eval -- --set corpus       a sample of the corpus, with annotations of this repository
//   npm run eval -- --set results      a sample of abstracts with numbers, with annotations of this repository
//   npm run eval -- --set unseen       abstracts of this year on which no model was trained
//   npm run eval -- --docs F --gold F  any other set
//   npm run eval -- --folds 5          cross-validation: trains on four fifths and scores the fifth, five times
//   npm run eval -- --folds 3 --quick  only the first of the folds
//   npm run eval -- --reader openai:MODEL@URL  another reader (docs/readers.md); --budget TOKENS, --model-timeout SECONDS,
//                                      --model-parallel REQUESTS, --model-tokens TOKENS
//   npm run eval -- --calibration      calibration of confidence, cross-validated
//   npm run eval -- --lines FILE       evaluates extractions from a file (one per line), such as .cache/train/folds.jsonl, the cross-validated ones of `npm run train`
//   npm run eval -- --errors 100       prints errors
//   npm run eval -- --check | --update compares with tests/eval-baseline.json, or updates it
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { openReader } from '../src/cli/reader-option.js';
import { extract, extractFrom } from '../src/reader/extract.js';
import { toExtractionLine, type ExtractionLine } from '../src/reader/extraction-line.js';
import { parseReaderName } from '../src/reader/openai/reader-name.js';
import { UnreadableTextError } from '../src/reader/reader.js';
import { calibration, judgeFolds, printReliability } from './eval/calibration.js';
import { score, type Scores } from './eval/score.js';
import {
  evalSet,
  fileSet,
  numbersPapers,
  readJsonLines,
  trainingPapers,
  type EvalSet,
  type Paper,
} from './eval/sets.js';
import { Trainer } from './train/cross-fit.js';

const HEADLINES = ['entities', 'proposed', 'claims.value', 'claims.triple', 'claims.full', 'comparisons'];
const TOLERANCE = 0.01;
const BASELINE = new URL('../tests/eval-baseline.json', import.meta.url);

const { values: options } = parseArgs({
  options: {
    set: { type: 'string' },
    docs: { type: 'string' },
    gold: { type: 'string' },
    folds: { type: 'string' },
    quick: { type: 'boolean' },
    errors: { type: 'string' },
    lines: { type: 'string' },
    reader: { type: 'string' },
    budget: { type: 'string' },
    'model-timeout': { type: 'string' },
    'model-parallel': { type: 'string' },
    'model-tokens': { type: 'string' },
    check: { type: 'boolean' },
    update: { type: 'boolean' },
    calibration: { type: 'boolean' },
  },
});

function chosenSet(): EvalSet {
  if (!options.docs || !options.gold) return evalSet(options.set);
  const set = fileSet('given', options.docs, options.gold);
  if (!set) throw new Error(`Expected two files, ${options.docs} and ${options.gold}; at least one is not there.`);
  return set;
}

function extractAll(papers: readonly Paper[]): ExtractionLine[] {
  return papers.map((paper) => toExtractionLine(paper.id, extract(paper)));
}

/** Extracts with another reader. A text on which it fails counts as a text without claims. */
async function extractWith(name: string, papers: readonly Paper[]): Promise<ExtractionLine[]> {
  if (!parseReaderName(name)) throw new Error(`Expected a reader such as openai:MODEL@URL, found "${name}".`);
  const { budget, 'model-timeout': modelTimeout, 'model-parallel': modelParallel } = options;
  const modelTokens = options['model-tokens'];
  const given = Object.entries({ budget, modelTimeout, modelParallel, modelTokens }).filter(
    ([, value]) => value !== undefined,
  );
  const limits = Object.fromEntries(given.map(([option, value]) => [option, Number(value)]));
  const { reader, usage, close } = await openReader({ reader: name, ...limits });
  const whenFree = pLimit(reader.parallel);
  const read = async (paper: Paper): Promise<ExtractionLine> => {
    try {
      return toExtractionLine(paper.id, (await reader.read([paper]))[0]!);
    } catch (error) {
      if (!(error instanceof UnreadableTextError)) throw error;
      console.error(`${paper.id}: ${error.message}`);
      return { id: paper.id, extractor: reader.id, entities: [], claims: [], comparisons: [] };
    }
  };
  try {
    return await Promise.all(papers.map((paper) => whenFree(() => read(paper))));
  } finally {
    console.error(usage());
    await close();
  }
}

/** Cross-validation: for each fold, trains on all annotated papers outside of it and extracts from the papers of the set within it. */
function extractInFolds(set: EvalSet, folds: number): ExtractionLine[] {
  const wanted = new Set(set.papers.map(({ id }) => id));
  const annotated = trainingPapers();
  if (annotated.length === 0)
    throw new Error('Expected annotated papers in ../shared to learn folds from; there are none. Leave --folds out.');
  const trainer = new Trainer(annotated, folds, numbersPapers());
  return [...Array(options.quick ? 1 : folds).keys()].flatMap((fold) => {
    const claims = trainer.claims(fold);
    return trainer
      .fold(fold)
      .filter(({ paper }) => wanted.has(paper.id))
      .map(({ paper, document, entities }) => toExtractionLine(paper.id, extractFrom(document, entities, { claims })));
  });
}

/** Reads the extractions of the set's papers from a file. */
function readExtractions(file: string): ExtractionLine[] {
  const wanted = new Set(set.papers.map(({ id }) => id));
  return readJsonLines<ExtractionLine>(file).filter(({ id }) => wanted.has(id));
}

async function extractions(): Promise<ExtractionLine[]> {
  if (options.lines) return readExtractions(options.lines);
  if (options.reader) return extractWith(options.reader, set.papers);
  return folds > 1 ? extractInFolds(set, folds) : extractAll(set.papers);
}

function print(scores: Scores): void {
  console.log('score              P      R      F1     hits/found/gold');
  for (const [name, m] of Object.entries(scores))
    console.log(
      `${name.padEnd(18)} ${m.p.toFixed(3)}  ${m.r.toFixed(3)}  ${m.f1.toFixed(3)}  ${m.tp}/${m.pred}/${m.gold}`,
    );
}

type Baseline = Record<string, Record<string, number>>;

function compareWithBaseline(name: string, scores: Scores): void {
  const baseline: Baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {};
  const known = baseline[name] ?? {};
  const rounded = (headline: string) => Math.round(scores[headline]!.f1 * 1000) / 1000;
  if (options.update) {
    baseline[name] = Object.fromEntries(
      HEADLINES.map((headline) => [headline, Math.max(rounded(headline), known[headline] ?? 0)]),
    );
    writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`);
    console.log(`Baseline of "${name}" updated where the scores are higher.`);
  }
  if (!options.check) return;
  const fallen = HEADLINES.filter((headline) => rounded(headline) < (known[headline] ?? 0) - TOLERANCE);
  for (const headline of fallen)
    console.error(`${headline} fell from ${known[headline]} to ${rounded(headline)} on "${name}".`);
  if (fallen.length > 0) process.exit(1);
  console.log(`No headline number fell more than ${TOLERANCE} below the baseline.`);
}

const set = chosenSet();
if (options.calibration) {
  const trainer = new Trainer(trainingPapers(), Number(options.folds ?? 5), numbersPapers());
  const rated = calibration(judgeFolds(trainer, set.papers));
  printReliability('claims', rated.claims);
  printReliability('comparisons', rated.comparisons);
  process.exit(0);
}
const folds = options.folds ? Number(options.folds) : 0;
const lines = await extractions();
const result = score(set.scorer, set.gold, lines, options.errors ? Number(options.errors) : 0);
console.log(`${set.name}: ${lines.length} papers${folds > 1 ? `, ${folds} folds` : ''}`);
print(result.scores);
if (result.errors) console.log(result.errors);
compareWithBaseline(folds > 1 ? `${set.name}-folds` : set.name, result.scores);
