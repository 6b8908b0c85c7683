import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type EntityKind } from '../../src/domain/extraction.js';
import { nameKey } from '../../src/domain/names.js';
import { entries, lookup } from '../../src/lexicon/lexicon.js';

const FILES: Readonly<Record<EntityKind, string>> = {
  METHOD: 'methods',
  DATASET: 'datasets',
  METRIC: 'metrics',
  HARDWARE: 'hardware',
  TASK: 'tasks',
};
const LEAST: Readonly<Record<EntityKind, number>> = {
  METHOD: 300,
  DATASET: 400,
  METRIC: 120,
  HARDWARE: 250,
  TASK: 150,
};
const DIMENSIONS = [
  'TIME',
  'BYTES',
  'RATIO',
  'COUNT',
  'RATE',
  'ENERGY',
  'POWER',
  'MONEY',
  'DECIBEL',
  'COMPUTE',
  'SCORE',
];
const CATEGORIES = [
  'PHONE',
  'GPU',
  'TPU',
  'CPU',
  'NPU',
  'FPGA',
  'MICROCONTROLLER',
  'EDGE_BOARD',
  'SUPERCOMPUTER',
  'CLOUD_INSTANCE',
  'OTHER',
];

describe.each(ENTITY_KINDS)('the lexicon of %s', (kind) => {
  const all = entries(kind);

  it('covers what the field knows', () => {
    expect(all.length).toBeGreaterThanOrEqual(LEAST[kind]);
  });

  it('has no line with a cell too many, an empty name or a space at an end', () => {
    const lines = readFileSync(new URL(`../../src/lexicon/data/${FILES[kind]}.tsv`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    const columns = lines[0]!.split('\t').length;
    for (const line of lines.filter((l) => l !== '' && !l.startsWith('# '))) {
      const cells = line.split('\t');
      expect(cells.length, line).toBeLessThanOrEqual(columns);
      expect(cells[0], line).not.toBe('');
      for (const cell of cells) expect(cell, line).toBe(cell.trim());
    }
  });

  it('finds every entry under its name, as what it is', () => {
    for (const entry of all) expect(lookup(kind, entry.name)?.name, entry.name).toBe(entry.name);
  });

  it('names everything once', () => {
    const bearer = new Map<string, string>();
    for (const entry of all) {
      for (const key of new Set([entry.name, ...entry.aliases].map(nameKey))) {
        expect(`${key}: ${bearer.get(key) ?? entry.name}`).toBe(`${key}: ${entry.name}`);
        bearer.set(key, entry.name);
      }
    }
  });

  it('knows what is broader, without circles', () => {
    for (const entry of all) {
      const above = new Set<string>();
      for (let level = [entry.name]; level.length > 0;) {
        const broader = level.flatMap((name) => lookup(kind, name)!.broader);
        for (const name of broader) expect(lookup(kind, name)?.name, `broader of ${entry.name}`).toBe(name);
        expect(broader, `a circle around ${entry.name}`).not.toContain(entry.name);
        level = broader.filter((name) => !above.has(name));
        level.forEach((name) => above.add(name));
      }
    }
  });
});

describe('metrics', () => {
  it('have a known dimension and a direction where there is a good one', () => {
    for (const entry of entries('METRIC')) {
      if (entry.dimension) expect(DIMENSIONS, entry.name).toContain(entry.dimension);
      if (entry.better) expect(['HIGHER', 'LOWER'], entry.name).toContain(entry.better);
    }
    expect(lookup('METRIC', 'word error rate')).toMatchObject({ better: 'LOWER', dimension: 'RATIO' });
    expect(lookup('METRIC', 'top-1 accuracy')).toMatchObject({ better: 'HIGHER', broader: ['accuracy'] });
    expect(lookup('METRIC', 'latency')).toMatchObject({ better: 'LOWER', dimension: 'TIME', cost: true });
  });
});

describe('hardware', () => {
  it('has a known category', () => {
    for (const entry of entries('HARDWARE')) expect(CATEGORIES, entry.name).toContain(entry.category);
    expect(lookup('HARDWARE', 'iPhone 12')).toMatchObject({ category: 'PHONE', vendor: 'Apple', broader: ['iPhone'] });
    expect(lookup('HARDWARE', 'NVIDIA A100')).toMatchObject({ category: 'GPU', name: 'A100' });
  });
});
