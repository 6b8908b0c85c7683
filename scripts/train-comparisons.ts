// Trains only the models of comparisons without a number, in a quarter of the time of `npm run train`, and writes their weights.
//   npm run train:comparisons
// Names and claims come from the models in src/reader/model/weights, which have learned from the same papers; so the scores that it prints
// (folds of comparisons) are somewhat better than those of `npm run train`. Papers that no model has seen: `npm run eval -- --set unseen`.
import { writeFileSync } from 'node:fs';
import type { LinkedClaim } from '../src/text/document.js';
import { findComparisons } from '../src/reader/comparisons/comparisons.js';
import { viewSentences, type SentenceView } from '../src/reader/grammar/sentence-view.js';
import { linkClaims } from '../src/reader/links/claims.js';
import { findMentions } from '../src/reader/mentions/mentions.js';
import { CLAIM_MODELS, type ClaimModels } from '../src/reader/model/claim-models.js';
import type { StoredForest } from '../src/reader/model/packed-forest.js';
import { MENTION_MODELS } from '../src/reader/model/mention-models.js';
import { findQuantities } from '../src/text/quantities/quantities.js';
import { printReliability, rateComparisons } from './eval/calibration.js';
import { evalSet, trainingPapers } from './eval/sets.js';
import { comparisonExamplesFrom, trainComparisons, type ClaimExamples } from './train/claim-training.js';
import { judgeComparisons, trainConfidenceOf, type JudgedClaim } from './train/confidence-training.js';
import { documentOf, foldOf, FOLDS, taughtExamples, weighted, weightOf, type Reading } from './train/cross-fit.js';
import { printForest } from './train/print-forest.js';

interface Prepared extends Reading {
  readonly views: readonly SentenceView[];
  readonly examples: ClaimExamples;
}

function prepare(paper: Reading['paper']): Prepared {
  const document = documentOf(paper);
  const entities = findMentions(document, MENTION_MODELS);
  const reading = { paper, document, entities };
  const views = viewSentences(document, entities, findQuantities(document));
  return { ...reading, views, examples: weighted(comparisonExamplesFrom(reading), weightOf(paper)) };
}

function write(name: string, { stored }: { readonly stored: StoredForest }): void {
  writeFileSync(new URL(`../src/reader/model/weights/${name}.json`, import.meta.url), printForest(stored));
}

/** Finds and judges the comparisons of a paper. */
function judged(
  { paper, views, entities }: Prepared,
  models: Pick<ClaimModels, 'comparison' | 'comparisonSubject'>,
): JudgedClaim[] {
  const claims: LinkedClaim[] = linkClaims(views, entities, CLAIM_MODELS);
  return judgeComparisons(paper, findComparisons(views, entities, claims, models));
}

// The `recent` papers have fewer of their comparisons annotated than others.
const papers = trainingPapers().filter(({ own }) => own !== 'recent');
if (papers.length === 0) throw new Error('Expected annotated papers in ../shared/eval and ../shared/corpus; neither is there.'); // prettier-ignore
const prepared = papers.map(prepare);
const taught = taughtExamples();
const lessons = (leftOut: number | null) => [...prepared.flatMap(({ examples }, i) => (foldOf(i, FOLDS) === leftOut ? [] : [examples])), ...taught]; // prettier-ignore
const models = trainComparisons(lessons(null));
write('comparison', models.comparison);
write('comparisonSubject', models.comparisonSubject);

const sets = ['modern', 'modern-held', 'dev', 'corpus', 'results', 'complete'].map((name) => ({ name, ids: new Set(evalSet(name).papers.map(({ id }) => id)) })); // prettier-ignore
const folds = [...Array(FOLDS).keys()].map((fold) => {
  const own = trainComparisons(lessons(fold));
  return prepared.flatMap((one, i) =>
    foldOf(i, FOLDS) === fold ? [{ paper: one.paper, found: judged(one, own) }] : [],
  );
});
for (const { name, ids } of sets) {
  const of = folds.flat().filter(({ paper }) => ids.has(paper.id));
  const found = of.flatMap((one) => one.found);
  const right = found.filter((one) => one.right).length;
  const annotated = of.reduce((sum, { paper }) => sum + paper.comparisons.length, 0);
  console.log(`${name}, ${FOLDS} folds: comparisons F1 ${((2 * right) / (found.length + annotated)).toFixed(3)} (${right} right of ${found.length} found, ${annotated} annotated)`); // prettier-ignore
}
const modern = sets[0]!.ids;
const marked = folds.map((fold) => fold.flatMap(({ paper, found }) => found.map((one) => ({ ...one, counts: modern.has(paper.id) })))); // prettier-ignore
write('confidence-comparison', trainConfidenceOf(true, marked.flat()));
printReliability('comparisons of modern', rateComparisons(marked));
