// Trains all models of the extractor and writes src/reader/model/weights/*.json.
//   npm run train
// Then it prints the scores of cross-validation: every paper is read by models that were trained without it.
// It reads the development set, the papers of this year, and the annotated abstracts of the corpus (scripts/train/annotations) from ../shared,
// next to the repository. Afterwards run `npm run eval -- --update` and `npm run docs:queries`.
import { writeFileSync } from 'node:fs';
import type { LinearModel } from '../src/reader/model/linear-model.js';
import { FORESTS } from '../src/reader/model/claim-models.js';
import { MENTION_FORESTS } from '../src/reader/model/mention-models.js';
import type { StoredForest } from '../src/reader/model/forest.js';
import { score } from './eval/score.js';
import { evalSet, numbersPapers, trainingPapers } from './eval/sets.js';
import { extractFrom } from '../src/reader/extract.js';
import { toExtractionLine, type ExtractionLine } from '../src/reader/extraction-line.js';
import { judgeClaims, trainConfidence } from './train/confidence-training.js';
import { Trainer } from './train/cross-fit.js';

const FOLDS = 3;
const HEADLINES = ['entities', 'proposed', 'claims.value', 'claims.triple', 'claims.full', 'comparisons'];

/** One tree per line. */
function printForest({ features, trees }: StoredForest): string {
  return `{"features":${JSON.stringify(features)},\n"trees":${JSON.stringify(trees).replaceAll('],[', '],\n[')}}\n`;
}

/** One feature per line, so that diffs of weights are readable. */
function printWeights(models: Readonly<Record<string, LinearModel>>): string {
  const parts = Object.entries(models).map(([name, { classes, weights }]) => {
    const rows = [...weights].map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`);
    return `${JSON.stringify(name)}:{"classes":${JSON.stringify(classes)},"weights":{\n${rows.join(',\n')}\n}}`;
  });
  return `{${parts.join(',\n')}}\n`;
}

function write(file: string, text: string): void {
  writeFileSync(new URL(`../src/reader/model/weights/${file}`, import.meta.url), text);
}

const papers = trainingPapers();
if (papers.length === 0)
  throw new Error('Expected annotated papers in ../shared/eval and ../shared/corpus; neither is there.');
const trainer = new Trainer(papers, FOLDS, numbersPapers());
const { mentions, claims } = trainer.models(null);
for (const name of MENTION_FORESTS) write(`mention-${name}.json`, printForest(mentions[name].stored));
write('claims.json', printWeights({ comparison: claims.comparison }));
for (const name of FORESTS) write(`${name}.json`, printForest(claims[name].stored));
const lines: ExtractionLine[] = [];
const judged = [...Array(FOLDS).keys()].flatMap((fold) => {
  const models = trainer.claims(fold);
  for (const { paper, document, entities } of trainer.fold(fold)) lines.push(toExtractionLine(paper.id, extractFrom(document, entities, { claims: models }))); // prettier-ignore
  return trainer.fold(fold).flatMap((reading) => judgeClaims(reading, models));
});
write('confidence.json', `${JSON.stringify(trainConfidence(judged), null, 1)}\n`);
console.log(
  `${papers.length} papers read, weights written; ${judged.filter(({ right }) => right).length} of ${judged.length} claims right when cross-fitted.`,
);
for (const name of ['modern', 'modern-held', 'dev', 'corpus', 'results', 'recent', 'complete']) {
  const set = evalSet(name);
  const own = new Set(set.papers.map(({ id }) => id));
  const { scores } = score(set.scorer, set.gold, lines.filter(({ id }) => own.has(id))); // prettier-ignore
  const told = HEADLINES.map((headline) => `${headline} ${scores[headline]!.f1.toFixed(3)}`);
  console.log(`${name}, ${FOLDS} folds: ${told.join(', ')}`);
}
