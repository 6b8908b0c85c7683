import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtractedClaim, Extraction } from '../../src/domain/extraction.js';
import { extract } from '../../src/reader/extract.js';
import { toExtractionLine } from '../../src/reader/extraction-line.js';
import { readPapersFromFile } from '../../src/sources/read.js';

const paper = {
  title: 'TinyFormer: Small Vision Transformers for Phones',
  abstract:
    'Large models do not run on phones. We propose TinyFormer, a small \\textbf{vision transformer}. ' +
    'TinyFormer-S achieves 79.2\\% top-1 accuracy on ImageNet-1K with only 1.6 ms latency on iPhone 12 (compiled with CoreML), ' +
    'which is $2.1\\times$ faster than MobileNetV2. We train it on 8 GPUs for 300 epochs.',
};

describe('extract', () => {
  const extraction = extract(paper);
  const claim = (value: number) => extraction.claims.find((one) => one.value === value)!;

  it('reads the numbers that are claims, and only those', () => {
    expect(
      extraction.claims.filter((one) => one.kind !== 'COMPARISON').map((one) => `${one.value}${one.unit}`),
    ).toEqual(['79.2%', '1.6ms', '2.1x']);
  });
  it('ties a value to what it is about', () => {
    expect(claim(79.2)).toMatchObject({
      kind: 'ABSOLUTE',
      subject: 'TinyFormer-S',
      metric: 'top-1 accuracy',
      datasets: ['ImageNet-1K'],
      hardware: [],
    });
    expect(claim(1.6)).toMatchObject({
      subject: 'TinyFormer-S',
      metric: 'latency',
      hardware: ['iPhone 12'],
      conditions: ['compiled with CoreML'],
    });
    expect(claim(2.1)).toMatchObject({ kind: 'FACTOR', change: 'INCREASE', baseline: 'MobileNetV2' });
  });
  it('keeps what a duration was measured for as a condition', () => {
    const abstract = 'We propose TinyFormer. TinyFormer has a latency of 1.6 ms per input image on iPhone 12.';
    expect(extract({ title: 'TinyFormer', abstract }).claims[0]).toMatchObject({
      value: 1.6,
      unit: 'ms',
      conditions: ['per input image'],
    });
  });
  it('cuts evidence and its parts verbatim out of the original text', () => {
    for (const one of extraction.claims) {
      expect(paper.abstract.slice(one.evidence.start, one.evidence.end)).toBe(one.evidence.text);
      for (const part of one.evidence.parts) expect(paper.abstract.slice(part.start, part.end)).toBe(part.surface);
    }
    expect(claim(2.1).evidence.parts.find((part) => part.role === 'VALUE')?.surface).toBe('2.1\\times');
  });
  it('names in claims only what is an entity of the extraction', () => {
    const names = new Set(extraction.entities.map((entity) => entity.name));
    for (const one of extraction.claims)
      for (const name of [one.subject, one.metric, one.baseline, ...one.datasets, ...one.hardware])
        if (name !== null) expect(names).toContain(name);
  });
  it('gives the same answer twice, and a confidence between 0 and 1', () => {
    expect(extract(paper)).toEqual(extraction);
    for (const one of extraction.claims) expect(one.confidence > 0 && one.confidence < 1).toBe(true);
  });
  it('prints the line of the guidelines', () => {
    const line = toExtractionLine('p-1', extraction);
    expect(line).toMatchObject({ id: 'p-1' });
    expect(line.claims[1]).toMatchObject({
      kind: 'absolute',
      subject: 'TinyFormer-S',
      metric: 'latency',
      value: 1.6,
      unit: 'ms',
      comparator: '=',
      evidenceField: 'abstract',
    });
  });
  it('lists in that line what the text names, neither implied metrics nor baselines in common words', () => {
    const text = { title: 'TinyFormer', abstract: 'We propose TinyFormer-S, a vision transformer. TinyFormer-S runs in 1.6 ms on iPhone 12 and is 2.1x faster than a dense baseline.' }; // prettier-ignore
    const read = extract(text);
    const names = toExtractionLine('p-1', read).entities.map(({ name }) => name);
    expect(names).toContain('TinyFormer-S');
    const unnamed = read.entities.filter(({ mentions, described }) => mentions.length === 0 || described);
    expect(unnamed.length).toBeGreaterThan(0);
    for (const { name } of unnamed) expect(names).not.toContain(name);
  });
  it('survives any text, with evidence in place', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'We propose X. ',
        'OurNet ',
        'achieves ',
        '79.2\\% ',
        'accuracy ',
        'on ImageNet ',
        '(',
        ')',
        'by 2times ',
        ', ',
        '. ',
        '1/3 ',
        'than BERT ',
        '10^',
        '±',
        '\\textbf{',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const abstract = pieces.join('');
        for (const one of extract({ title: 'T', abstract }).claims) {
          expect(abstract.slice(one.evidence.start, one.evidence.end)).toBe(one.evidence.text);
          expect(one.anchor.start).toBeGreaterThanOrEqual(one.evidence.start);
          expect(one.anchor.end).toBeLessThanOrEqual(one.evidence.end);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('reads nothing out of nothing', () => {
    expect(extract({ title: '', abstract: '' })).toMatchObject({ entities: [], claims: [] });
  });
});

const seeds = fileURLToPath(new URL('../../../shared/corpus/seed-papers.txt', import.meta.url));

describe.skipIf(!existsSync(seeds))('extract on the seed papers (skipped where ../shared is absent)', () => {
  const read = new Map<string, Extraction>();
  beforeAll(async () => {
    for await (const item of readPapersFromFile(seeds))
      if ('paper' in item) read.set(item.paper.title.split(/[:,]/)[0]!, extract(item.paper));
  });
  const claim = (title: string, test: (one: ExtractedClaim) => boolean) => {
    const found = read.get(title)?.claims.find(test);
    if (!found) throw new Error(`${title}: no such claim`);
    return found;
  };

  it('finds latency and accuracy of EfficientFormer and of what it is compared with', () => {
    const of = (subject: RegExp, value: number) =>
      claim('EfficientFormer', (one) => subject.test(one.subject ?? '') && one.value === value);
    expect(of(/-L1$/, 1.6)).toMatchObject({
      unit: 'ms',
      hardware: ['iPhone 12'],
      conditions: [expect.stringContaining('CoreML')],
    });
    expect(of(/-L1$/, 79.2)).toMatchObject({ unit: '%', datasets: ['ImageNet-1K'] });
    expect(of(/MobileNetV2.*1\.4/, 1.6).metric).toMatch(/latency/);
    expect(of(/MobileNetV2.*1\.4/, 74.7).unit).toBe('%');
    expect(of(/-L7$/, 83.3).metric).toMatch(/accuracy/);
    expect(of(/-L7$/, 7).unit).toBe('ms');
  });
  it('finds the utilisation of MegaScale', () => {
    expect(claim('MegaScale', (one) => one.value === 55.2)).toMatchObject({ subject: 'MegaScale', unit: '%' });
    expect(claim('MegaScale', (one) => one.value === 1.34)).toMatchObject({
      kind: 'FACTOR',
      unit: 'x',
      change: 'INCREASE',
      baseline: 'Megatron-LM',
    });
  });
  it('finds accuracy, runtime and compute of Quiet-STaR', () => {
    for (const value of [32.03, 554.66, 12.73e12]) {
      const found = claim('Inference Scaling vs Reasoning', (one) => one.value === value);
      expect(found).toMatchObject({ subject: 'Quiet-STaR', datasets: ['GSM8K'] });
      expect(found.conditions.join()).toContain('Mistral-7B');
    }
  });
  it('finds the three word error rates of Squeezeformer', () => {
    for (const value of [7.5, 6.5, 6])
      expect(claim('Squeezeformer', (one) => one.value === value)).toMatchObject({
        subject: 'Squeezeformer',
        metric: expect.stringMatching(/wer|word.error/i),
        datasets: ['LibriSpeech test-other'],
      });
  });
  it('names the device of the speedup of KV Prediction', () => {
    const found = claim('KV Prediction for Improved Time to First Token', (one) => one.hardware.length > 0);
    expect(found.hardware[0]).toMatch(/Apple M2 Pro/);
  });
});
