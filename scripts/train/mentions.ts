// Learns the weights of the mention stage and writes them to src/extract/weights/mentions.json.
//   node --import tsx scripts/train/mentions.ts DOCS.jsonl GOLD.jsonl
import { writeFileSync } from 'node:fs';
import { readAnnotated } from './gold.js';
import { mentionExamples, trainMentions } from './mention-training.js';

const [docs, gold] = process.argv.slice(2);
if (!docs || !gold)
  throw new Error('Expected two files: node --import tsx scripts/train/mentions.ts DOCS.jsonl GOLD.jsonl');
const papers = readAnnotated(docs, gold);
const models = trainMentions(papers.map(mentionExamples));
/** One feature a line, so that a change of weights reads well. */
const printed = Object.entries(models).map(
  ([name, { classes, weights }]) =>
    `"${name}":{"classes":${JSON.stringify(classes)},"weights":{\n${Object.entries(weights)
      .map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`)
      .join(',\n')}\n}}`,
);
writeFileSync(new URL('../../src/extract/weights/mentions.json', import.meta.url), `{${printed.join(',\n')}}\n`);
console.log(`${papers.length} papers read, weights written.`);
