// Trains a part of the models and keeps them in .cache/train; started by scripts/train.ts, once a core.
//   part.ts mentions|first|claims FOLD…    (a fold's number, or "all" to leave none out)
import { numbersPapers, trainingPapers } from '../eval/sets.js';
import { FOLDS, Trainer } from './cross-fit.js';
import { PARTS } from './parts.js';

const [part, ...folds] = process.argv.slice(2);
const known = PARTS.find((one) => one === part);
if (!known) throw new Error(`Expected one of ${PARTS.join(', ')}, got "${part}".`);
const trainer = new Trainer(trainingPapers(), FOLDS, numbersPapers());
for (const fold of folds) {
  const started = performance.now();
  trainer.train(known, fold === 'all' ? null : Number(fold));
  console.error(`${part}, without ${fold === 'all' ? 'leaving out a fold' : `fold ${fold}`}: ${Math.round((performance.now() - started) / 1000)} s`); // prettier-ignore
}
