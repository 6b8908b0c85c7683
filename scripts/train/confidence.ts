// Learns how sure the extractor may be and writes src/extract/weights/confidence.json. Run it after claims.ts.
//   node --import tsx scripts/train/confidence.ts DOCS.jsonl GOLD.jsonl
import { writeFileSync } from 'node:fs';
import { judgeClaims, trainConfidence } from './confidence-training.js';
import { foldOf, Trainer } from './cross-fit.js';
import { readClaimPapers } from './gold-claims.js';

const FOLDS = 5;
const [docs, gold] = process.argv.slice(2);
if (!docs || !gold)
  throw new Error('Expected two files: node --import tsx scripts/train/confidence.ts DOCS.jsonl GOLD.jsonl');
const papers = readClaimPapers(docs, gold);
const trainer = new Trainer(papers, FOLDS);
const judged = [...Array(FOLDS).keys()].flatMap((fold) => {
  const models = trainer.models(fold);
  return papers.filter((_, i) => foldOf(i, FOLDS) === fold).flatMap((paper) => judgeClaims(paper, models));
});
const models = trainConfidence(judged);
writeFileSync(
  new URL('../../src/extract/weights/confidence.json', import.meta.url),
  `${JSON.stringify(models, null, 1)}\n`,
);
console.log(`${judged.length} claims judged, ${judged.filter((claim) => claim.right).length} of them right.`);
