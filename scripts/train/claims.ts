// Learns the weights of the claim stage and writes them to src/extract/weights/claims.json.
//   node --import tsx scripts/train/claims.ts DOCS.jsonl GOLD.jsonl
import { writeFileSync } from 'node:fs';
import { Trainer } from './cross-fit.js';
import { readClaimPapers } from './gold-claims.js';
import { printWeights } from './print-weights.js';

const [docs, gold] = process.argv.slice(2);
if (!docs || !gold)
  throw new Error('Expected two files: node --import tsx scripts/train/claims.ts DOCS.jsonl GOLD.jsonl');
const papers = readClaimPapers(docs, gold);
const { claims } = new Trainer(papers).models(null);
writeFileSync(new URL('../../src/extract/weights/claims.json', import.meta.url), printWeights({ ...claims }));
console.log(`${papers.length} papers read, weights written.`);
