import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPapers, type AnnotatedPaper } from '../../scripts/train/papers.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { readPapersFromFile } from '../../src/sources/read.js';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SAMPLES = file('../../samples/papers.jsonl');
const GOLD = file('gold-sample.jsonl');

const samples: SourcePaper[] = [];
const rejected: string[] = [];
let annotated: AnnotatedPaper[] = [];

beforeAll(async () => {
  for await (const item of readPapersFromFile(SAMPLES)) {
    if ('paper' in item) samples.push(item.paper);
    else rejected.push(`${item.place} ${JSON.stringify(item)}`);
  }
  annotated = [...readPapers(SAMPLES, GOLD)];
});

/** The annotated names of entities of these types. */
function namesOf(paper: AnnotatedPaper, ...types: string[]): Set<string> {
  const entities = paper.entities.filter((entity) => types.includes(entity.type));
  return new Set(entities.flatMap((entity) => [entity.name, ...(entity.aliases ?? [])]));
}

describe('the sample papers', () => {
  it('are forty papers that the reader takes, all marked as samples', () => {
    expect(rejected).toEqual([]);
    expect(samples).toHaveLength(40);
    expect(samples.filter((paper) => paper.source !== 'sample')).toEqual([]);
  });

  it('have each an arXiv id and an id of their own', () => {
    expect(new Set(samples.map((paper) => paper.arxivId)).size).toBe(40);
    expect(new Set(samples.map((paper) => paper.sourceId)).size).toBe(40);
    for (const { arxivId, published } of samples) {
      expect(arxivId).toMatch(/^\d{4}\.\d{5}$/);
      expect(published).toBe(`20${arxivId!.slice(0, 2)}-${arxivId!.slice(2, 4)}`);
    }
  });
});

describe('the annotation of the sample papers', () => {
  it('covers every sample paper once', () => {
    expect(annotated.map((paper) => paper.id)).toEqual(samples.map((paper) => paper.sourceId));
  });

  it('quotes its evidence verbatim', () => {
    for (const paper of annotated)
      for (const { evidence } of [...paper.claims, ...paper.comparisons]) expect(paper.abstract).toContain(evidence);
  });

  it('ties claims to datasets, hardware and methods that it lists as entities', () => {
    for (const paper of annotated) {
      const methods = namesOf(paper, 'Method');
      const named = paper.claims.flatMap((claim) => claim.baseline ?? []);
      const compared = paper.comparisons.flatMap((comparison) => comparison.object ?? []);
      const datasets = [...paper.claims, ...paper.comparisons].flatMap((result) => result.datasets ?? []);
      const hardware = paper.claims.flatMap((claim) => claim.hardware);
      expect([...named, ...compared].filter((name) => !methods.has(name))).toEqual([]);
      expect(datasets.filter((name) => !namesOf(paper, 'Dataset').has(name))).toEqual([]);
      expect(hardware.filter((name) => !namesOf(paper, 'Hardware').has(name))).toEqual([]);
    }
  });

  it('names subjects that are entities or stand in the text', () => {
    for (const paper of annotated) {
      const known = namesOf(paper, 'Method', 'Dataset');
      for (const { subject } of [...paper.claims, ...paper.comparisons])
        expect(subject.some((name) => known.has(name) || paper.abstract.includes(name))).toBe(true);
    }
  });

  it('gives a change to deltas and factors only, and a second value to ranges only', () => {
    for (const claim of annotated.flatMap((paper) => paper.claims)) {
      expect(claim.change === null).toBe(claim.kind === 'absolute');
      expect(claim.valueHigh !== null).toBe(claim.comparator === 'range');
    }
  });

  it('agrees with itself in every measure of the scorer', () => {
    const scores = JSON.parse(
      execFileSync(process.execPath, [file('score.mjs'), GOLD, GOLD, '--json'], { encoding: 'utf8' }),
    ) as Record<string, { f1: number; gold: number }>;
    for (const [measure, { f1, gold }] of Object.entries(scores))
      expect([measure, f1, gold > 0]).toEqual([measure, 1, true]);
  });

  it('is scored also if the papers name no device', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-gold-'));
    const one = join(folder, 'one.jsonl');
    try {
      writeFileSync(one, JSON.stringify({ id: 'a', entities: [{ type: 'Method', name: 'Net' }], claims: [] }));
      const printed = execFileSync(process.execPath, [file('score.mjs'), one, one, '--json'], { encoding: 'utf8' });
      expect((JSON.parse(printed) as { entities: { gold: number } }).entities.gold).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
