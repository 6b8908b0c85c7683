import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { correctClaim } from '../../src/decisions/correct.js';
import { reviewClaim } from '../../src/decisions/review.js';
import type { Claim } from '../../src/domain/graph.js';
import { annotations } from '../../src/export/annotations.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { extract } from '../../src/reader/extract.js';
import { toExtractionLine } from '../../src/reader/extraction-line.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores } from '../support/stores.js';

const SAMPLES = readFileSync('samples/papers.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { title: string; abstract: string; arxivId: string })
  .map((paper) => ({ ...paper, authors: [], source: 'sample' }));

interface Annotation {
  readonly id: string;
  readonly title: string;
  readonly complete: boolean;
  readonly entities: readonly { readonly name: string; readonly optional?: boolean }[];
  readonly claims: readonly {
    readonly subject: readonly string[];
    readonly value: number;
    readonly comparator: string;
  }[];
  readonly comparisons: readonly unknown[];
  readonly rejected: readonly unknown[];
}

describeOnStores('annotations of what people reviewed', (open) => {
  let store: GraphStore;
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-annotations-'));
  beforeAll(async () => {
    store = await open();
    await ingestPapers(store, SAMPLES.slice(0, 4));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const claims = async (): Promise<Claim[]> => {
    const every = { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] } as const;
    const { rows } = await store.findClaims(every, { by: 'ADDED', descending: false }, { first: 200 });
    return rows.map(({ item }) => item);
  };
  const written = async (filter = {}): Promise<Annotation[]> => {
    const lines: Annotation[] = [];
    for await (const line of annotations(store, filter)) lines.push(JSON.parse(line) as Annotation);
    return lines;
  };

  it('hold nothing where nobody reviewed anything', async () => {
    expect(await written()).toEqual([]);
  });

  it('of a paper that was confirmed whole score its own reading as without a fault', async () => {
    const [paper] = SAMPLES;
    const all = (await claims()).filter(({ paperId }) => paperId === `paper:arxiv:${paper!.arxivId}`);
    expect(all.length).toBeGreaterThan(2);
    for (const { id } of all) await reviewClaim(store, 'ana', { id, state: 'CONFIRMED' });
    const [line, ...others] = await written();
    expect([others.length, line!.complete, line!.title]).toEqual([0, true, paper!.title]);
    const [gold, read] = [join(folder, 'gold.jsonl'), join(folder, 'read.jsonl')];
    writeFileSync(gold, JSON.stringify(line));
    writeFileSync(read, JSON.stringify(toExtractionLine(line!.id, extract(paper!))));
    const scored = execFileSync(process.execPath, ['tests/gold/score.mjs', gold, read, '--json'], { encoding: 'utf8' });
    const scores = JSON.parse(scored) as Record<string, { p: number; r: number }>;
    expect(scores['claims.triple']).toMatchObject({ p: 1, r: 1 });
  });

  it('say what was corrected, what was rejected, and what nobody has looked at', async () => {
    const [, paper] = SAMPLES;
    const all = (await claims()).filter(({ paperId, kind }) => paperId === `paper:arxiv:${paper!.arxivId}` && kind !== 'COMPARISON'); // prettier-ignore
    await correctClaim(store, 'ana', { id: all[0]!.id, correction: { value: 12345, subject: 'Quuxnet', comparator: 'UP_TO' } }); // prettier-ignore
    await reviewClaim(store, 'ana', { id: all[1]!.id, state: 'REJECTED' });
    const line = (await written({ paperIds: [all[0]!.paperId] }))[0]!;
    expect(line.claims).toEqual([expect.objectContaining({ subject: ['Quuxnet'], value: 12345, comparator: 'up to' })]);
    expect(line.rejected).toHaveLength(1);
    expect(line.complete).toBe(all.length < 3 && line.comparisons.length === 0);
    expect(line.entities.find(({ name }) => name === 'Quuxnet')).not.toHaveProperty('optional');
    expect(line.entities.some(({ optional }) => optional)).toBe(true);
    expect(await written({ reviews: ['REJECTED'] })).toHaveLength(1);
  });
});
