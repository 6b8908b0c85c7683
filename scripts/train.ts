// Learns all weights of the extractor anew and writes src/reader/model/weights/*.json.
//   npm run train
// It reads the development set and the annotated abstracts of the corpus (scripts/train/annotations), both beside the
// repository in ../shared; afterwards run `npm run eval -- --update` and `npm run docs:queries`.
import { writeFileSync } from 'node:fs';
import type { LinearModel } from '../src/reader/model/linear-model.js';
import type { RankerWeights } from '../src/reader/model/ranker.js';
import { trainingPapers } from './eval/sets.js';
import { judgeClaims, trainConfidence } from './train/confidence-training.js';
import { Trainer } from './train/cross-fit.js';

const FOLDS = 5;

type Model = LinearModel | RankerWeights;

/** One feature a line, so that a change of weights reads well. */
function printWeights(models: Readonly<Record<string, Model>>): string {
  const parts = Object.entries(models).map(([name, model]) => {
    const linear = 'classes' in model ? model : null;
    const weights: ReadonlyMap<string, unknown> = 'classes' in model ? model.weights : model;
    const rows = [...weights].map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`);
    const body = `{\n${rows.join(',\n')}\n}`;
    return `${JSON.stringify(name)}:${linear ? `{"classes":${JSON.stringify(linear.classes)},"weights":${body}}` : body}`;
  });
  return `{${parts.join(',\n')}}\n`;
}

function write(file: string, text: string): void {
  writeFileSync(new URL(`../src/reader/model/weights/${file}`, import.meta.url), text);
}

const papers = trainingPapers();
if (papers.length === 0)
  throw new Error('Expected annotated papers in ../shared/eval and ../shared/corpus; neither is there.');
const trainer = new Trainer(papers, FOLDS);
const { mentions, claims } = trainer.models(null);
write('mentions.json', printWeights({ ...mentions }));
write('claims.json', printWeights({ ...claims }));
const judged = [...Array(FOLDS).keys()].flatMap((fold) => {
  const models = trainer.claims(fold);
  return trainer.fold(fold).flatMap((reading) => judgeClaims(reading, models));
});
write('confidence.json', `${JSON.stringify(trainConfidence(judged), null, 1)}\n`);
console.log(
  `${papers.length} papers read, weights written; ${judged.filter(({ right }) => right).length} of ${judged.length} claims right when cross-fitted.`,
);
