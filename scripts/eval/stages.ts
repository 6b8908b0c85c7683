// Measures how often each ranker of the claim stage chooses correctly on unseen papers when the stages before it are correct.
//   node --import tsx scripts/eval/stages.ts [folds]
import { bestOf } from '../../src/reader/model/forest.js';
import { Trainer } from '../train/cross-fit.js';
import { evalSet, numbersPapers, trainingPapers } from './sets.js';

const folds = Number(process.argv[2] ?? 5);
const wanted = new Set(evalSet('modern').papers.map(({ id }) => id));
const trainer = new Trainer(trainingPapers(), folds, numbersPapers());
console.time('examples');
const examples = trainer.claimExamples();
console.timeEnd('examples');
const models = trainer.claims(0);
for (const part of ['metric', 'subject', 'dataset', 'baseline', 'hardware'] as const) {
  let right = 0;
  let all = 0;
  let rows = 0;
  examples.forEach((one, i) => {
    if (i % folds !== 0 || !wanted.has(trainer.papers[i]!.id)) return;
    for (const { candidates, right: good } of one[part]) {
      all++;
      rows += candidates.length;
      const best = bestOf([...candidates.keys()], models[part], (c) => candidates[c]!)!;
      if (good[best.choice]) right++;
    }
  });
  console.log(part, right, all, (right / all).toFixed(3), (rows / all).toFixed(1));
}
