// Writes benchmark/*.jsonl from the annotated sets in ../shared/eval, with the corrections of benchmark/corrections.jsonl: names, numbers and
// offsets, but no sentences of papers.
//   node --import tsx scripts/benchmark/publish.ts
import { readFileSync, writeFileSync } from 'node:fs';
import {
  type GoldPaper,
  hashOf,
  isHeld,
  normalText,
  type PublishedPaper,
  type Text,
  withoutSentence,
} from './annotation.js';
import { allCorrected } from './corrections.js';

const SHARED = new URL('../../../shared/eval/', import.meta.url);

const readLines = <T>(url: URL): T[] =>
  readFileSync(url, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T); // prettier-ignore

function publish(name: string, splits: boolean): void {
  const texts = new Map(readLines<Text & { id: string }>(new URL(`docs-${name}.jsonl`, SHARED)).map((d) => [d.id, d]));
  const gold = readLines<GoldPaper>(new URL(`gold-${name}.jsonl`, SHARED));
  const papers = allCorrected(gold, texts).map(({ id, ...annotation }): PublishedPaper => {
    const text = normalText(texts.get(id)!);
    const arxivId = /^ax-(.+)$/.exec(id)?.[1];
    return {
      id,
      ...(arxivId && { arxivId }),
      title: text.title,
      sha256: hashOf(text),
      ...(splits && isHeld(id) && { held: true }),
      entities: annotation.entities,
      claims: annotation.claims.map((claim) => withoutSentence(claim, text)),
      comparisons: annotation.comparisons.map((comparison) => withoutSentence(comparison, text)),
    };
  });
  const file = new URL(`../../benchmark/${name}.jsonl`, import.meta.url);
  writeFileSync(file, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  console.log(`${name}: ${papers.length} papers, ${papers.reduce((n, p) => n + p.claims.length, 0)} claims, ${papers.reduce((n, p) => n + p.comparisons.length, 0)} comparisons`); // prettier-ignore
}

publish('dev', false);
publish('modern', true);
