// Trains all models of the extractor and writes src/reader/model/weights/*.json.
//   npm run train
// Then it prints the scores of cross-validation and the calibration of confidence: every paper is read by models that were trained without it.
// These extractions are written to .cache/train/folds.jsonl: `npm run eval -- --set modern --lines .cache/train/folds.jsonl --errors 200` prints their errors.
// It reads the development set, the papers of this year, and the annotated abstracts of the corpus (scripts/train/annotations) from ../shared,
// next to the repository. Afterwards run `npm run eval -- --update` and `npm run docs:queries`.
import { writeFileSync } from 'node:fs';
import { CONFIDENCE_FORESTS } from '../src/reader/confidence/confidence.js';
import { CLAIM_FORESTS } from '../src/reader/model/claim-models.js';
import { MENTION_FORESTS } from '../src/reader/model/mention-models.js';
import { score } from './eval/score.js';
import { evalSet, numbersPapers, trainingPapers } from './eval/sets.js';
import { extractFrom } from '../src/reader/extract.js';
import { toExtractionLine } from '../src/reader/extraction-line.js';
import { calibration, judgeFolds, printReliability } from './eval/calibration.js';
import { trainConfidence } from './train/confidence-training.js';
import { FOLDS, Trainer } from './train/cross-fit.js';
import { trainParts } from './train/parts.js';
import { printForest } from './train/print-forest.js';

const FOLD_LINES = new URL('../.cache/train/folds.jsonl', import.meta.url);
const HEADLINES = ['entities', 'proposed', 'claims.value', 'claims.triple', 'claims.full', 'comparisons'];

function write(file: string, text: string): void {
  writeFileSync(new URL(`../src/reader/model/weights/${file}`, import.meta.url), text);
}

const papers = trainingPapers();
if (papers.length === 0)
  throw new Error('Expected annotated papers in ../shared/eval and ../shared/corpus; neither is there.');
const folds = [...Array(FOLDS).keys()];
const trainer = new Trainer(papers, FOLDS, numbersPapers());
await trainParts('mentions', [null, ...folds]);
trainer.readAll(); // once, before several processes need it
await trainParts('first', folds);
await trainParts('claims', [null, ...folds]);
const { mentions, claims } = trainer.models(null);
for (const name of MENTION_FORESTS) write(`mention-${name}.json`, printForest(mentions[name].stored));
for (const name of CLAIM_FORESTS) write(`${name}.json`, printForest(claims[name].stored));
const lines = folds.flatMap((fold) => {
  const models = trainer.claims(fold);
  return trainer.fold(fold).map(({ paper, document, entities }) => toExtractionLine(paper.id, extractFrom(document, entities, { claims: models }))); // prettier-ignore
});
writeFileSync(FOLD_LINES, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
const judged = judgeFolds(trainer, evalSet('modern').papers);
const confidence = trainConfidence(judged.flat());
for (const name of CONFIDENCE_FORESTS) write(`confidence-${name}.json`, printForest(confidence[name].stored));
const found = judged.flat();
console.log(
  `${papers.length} papers read, weights written; ${found.filter(({ right }) => right).length} of ${found.length} claims right when cross-fitted.`,
);
for (const name of ['modern', 'modern-held', 'dev', 'corpus', 'results', 'recent', 'complete']) {
  const set = evalSet(name);
  const own = new Set(set.papers.map(({ id }) => id));
  const { scores } = score(set.scorer, set.gold, lines.filter(({ id }) => own.has(id))); // prettier-ignore
  const told = HEADLINES.map((headline) => `${headline} ${scores[headline]!.f1.toFixed(3)}`);
  console.log(`${name}, ${FOLDS} folds: ${told.join(', ')}`);
}
const rated = calibration(judged);
printReliability('claims of modern', rated.claims);
printReliability('comparisons of modern', rated.comparisons);
