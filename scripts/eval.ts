// Scores the extractor against annotated papers.
//   npm run eval                       the development set where it is present, else the sample papers
//   npm run eval -- --set sample       the sample papers of the repository
//   npm run eval -- --docs F --gold F  any other set
//   npm run eval -- --folds 5          learns on four fifths, scores the fifth, five times
//   npm run eval -- --calibration      how far confidence can be trusted, cross-validated
//   npm run eval -- --holdout DIR      the set docs-holdout.jsonl and gold-holdout.jsonl of a folder
//   npm run eval -- --errors 100       prints errors
//   npm run eval -- --check | --update compares with tests/eval-baseline.json, or raises it
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract, type ExtractionModels } from '../src/extract/extract.js';
import { toLine, type ExtractionLine } from '../src/extract/line.js';
import { calibration, printReliability } from './eval/calibration.js';
import { score, type Scores } from './eval/score.js';
import { evalSets, readJsonLines, type EvalSet, type Paper } from './eval/sets.js';
import { foldOf, Trainer } from './train/cross-fit.js';
import { readClaimPapers } from './train/gold-claims.js';

const HEADLINES = ['entities', 'proposed', 'claims.value', 'claims.triple', 'claims.full', 'comparisons'];
const TOLERANCE = 0.01;
const BASELINE = new URL('../tests/eval-baseline.json', import.meta.url);

const { values: options } = parseArgs({
  options: {
    set: { type: 'string' },
    docs: { type: 'string' },
    gold: { type: 'string' },
    folds: { type: 'string' },
    errors: { type: 'string' },
    check: { type: 'boolean' },
    update: { type: 'boolean' },
    calibration: { type: 'boolean' },
    holdout: { type: 'string' },
  },
});

function chosenSet(): EvalSet {
  const sets = evalSets();
  if (options.holdout)
    return {
      name: 'holdout',
      docs: `${options.holdout}/docs-holdout.jsonl`,
      gold: `${options.holdout}/gold-holdout.jsonl`,
      scorer: sets[0]?.scorer ?? '',
    };
  if (options.docs && options.gold)
    return { name: 'given', docs: options.docs, gold: options.gold, scorer: sets[0]?.scorer ?? '' };
  const set = options.set ? sets.find((one) => one.name === options.set) : sets[0];
  if (!set)
    throw new Error(
      `Expected an annotated set${options.set ? ` named "${options.set}"` : ''}; present: ${sets.map((one) => one.name).join(', ') || 'none'}.`,
    );
  return set;
}

function extractAll(papers: readonly Paper[], models?: ExtractionModels): ExtractionLine[] {
  return papers.map((paper) => toLine(paper.id, extract(paper, models)));
}

function extractInFolds(set: EvalSet, folds: number): ExtractionLine[] {
  const papers = readClaimPapers(set.docs, set.gold);
  const trainer = new Trainer(papers, folds);
  return [...Array(folds).keys()].flatMap((fold) =>
    extractAll(
      papers.filter((_, i) => foldOf(i, folds) === fold),
      trainer.models(fold),
    ),
  );
}

/** Papers without annotation are left out: a set may still be growing. */
function annotatedPapers(set: EvalSet): Paper[] {
  const known = new Set(readJsonLines<{ id: string }>(set.gold).map(({ id }) => id));
  return readJsonLines<Paper>(set.docs).filter(({ id }) => known.has(id));
}

function print(scores: Scores): void {
  console.log('measure            P      R      F1     hits/found/gold');
  for (const [name, m] of Object.entries(scores))
    console.log(
      `${name.padEnd(18)} ${m.p.toFixed(3)}  ${m.r.toFixed(3)}  ${m.f1.toFixed(3)}  ${m.tp}/${m.pred}/${m.gold}`,
    );
}

type Baseline = Record<string, Record<string, number>>;

function compareWithBaseline(name: string, scores: Scores): void {
  const baseline: Baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {};
  const known = baseline[name] ?? {};
  const rounded = (measure: string) => Math.round(scores[measure]!.f1 * 1000) / 1000;
  if (options.update) {
    baseline[name] = Object.fromEntries(
      HEADLINES.map((measure) => [measure, Math.max(rounded(measure), known[measure] ?? 0)]),
    );
    writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`);
    console.log(`Baseline of "${name}" raised where the numbers are higher.`);
  }
  if (!options.check) return;
  const fallen = HEADLINES.filter((measure) => rounded(measure) < (known[measure] ?? 0) - TOLERANCE);
  for (const measure of fallen)
    console.error(`${measure} fell from ${known[measure]} to ${rounded(measure)} on "${name}".`);
  if (fallen.length > 0) process.exit(1);
  console.log(`No headline number fell more than ${TOLERANCE} below the baseline.`);
}

const set = chosenSet();
if (options.calibration) {
  const rated = calibration(readClaimPapers(set.docs, set.gold), Number(options.folds ?? 5));
  printReliability('claims', rated.claims);
  printReliability('comparisons', rated.comparisons);
  process.exit(0);
}
const folds = options.folds ? Number(options.folds) : 0;
const lines = folds > 1 ? extractInFolds(set, folds) : extractAll(annotatedPapers(set));
const result = score(set.scorer, set.gold, lines, options.errors ? Number(options.errors) : 0);
console.log(`${set.name}: ${lines.length} papers${folds > 1 ? `, ${folds} folds` : ''}`);
print(result.scores);
if (result.errors) console.log(result.errors);
compareWithBaseline(folds > 1 ? `${set.name}-folds` : set.name, result.scores);
