import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../scripts/train/annotations/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));

/** Every text in a value, at any depth. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

describe.each(files)('%s', (file) => {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore

  it('annotates each abstract once', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('holds names, and no sentence of a paper', () => {
    for (const { id, title: _, ...rest } of lines)
      for (const text of texts(rest)) expect.soft(text.length, `${String(id)}: ${text}`).toBeLessThanOrEqual(160);
  });
});

describe('numbers.jsonl', () => {
  it('judges every number of an abstract with its place', () => {
    const lines = readFileSync(new URL('numbers.jsonl', FOLDER), 'utf8').trimEnd().split('\n');
    for (const line of lines) {
      const { id, numbers } = JSON.parse(line) as { id: string; numbers: { at: [number, number]; kind: string; metric?: string[]; subject?: string[] }[] }; // prettier-ignore
      for (const { at, kind, metric = [], subject = [] } of numbers) {
        expect(at[0], id).toBeLessThan(at[1]);
        expect(['no', 'absolute', 'delta', 'factor'], id).toContain(kind);
        if (kind !== 'no') expect(metric.length * subject.length, id).toBeGreaterThan(0);
      }
    }
  });
});
