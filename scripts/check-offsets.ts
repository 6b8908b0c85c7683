// Checks that the evidence of every claim, and each of its parts, is a verbatim range of the original text.
//   node --import tsx scripts/check-offsets.ts FILE…     (any format that claimgraph reads)
import { extract } from '../src/reader/extract.js';
import { readPapersFromFile } from '../src/sources/read.js';

let papers = 0;
let claims = 0;
const problems: string[] = [];
for (const file of process.argv.slice(2)) {
  for await (const item of readPapersFromFile(file)) {
    if (!('paper' in item)) continue;
    const { paper } = item;
    papers++;
    for (const claim of extract(paper).claims) {
      claims++;
      const { evidence } = claim;
      const field = paper[evidence.field];
      const where = `${file}: "${paper.title.slice(0, 60)}", claim ${claim.value ?? claim.relation}`;
      if (field.slice(evidence.start, evidence.end) !== evidence.text || evidence.text.trim() === '')
        problems.push(`${where}: evidence is not the text at ${evidence.start}..${evidence.end}`);
      for (const part of evidence.parts) {
        if (
          field.slice(part.start, part.end) !== part.surface ||
          part.start < evidence.start ||
          part.end > evidence.end
        )
          problems.push(`${where}: ${part.role} is not the text at ${part.start}..${part.end}`);
      }
      if (claim.anchor.start < evidence.start || claim.anchor.end > evidence.end)
        problems.push(`${where}: the anchor lies outside of the evidence`);
    }
  }
}
for (const problem of problems.slice(0, 50)) console.error(problem);
console.log(`${papers} papers, ${claims} claims, ${problems.length} with wrong offsets.`);
if (problems.length > 0 || papers === 0) process.exit(1);
