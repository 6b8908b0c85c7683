import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { TextMap } from '../../src/store/shared/text-map.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-text-map-'));
beforeAll(() => vi.stubEnv('TMPDIR', folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const maps: TextMap[] = [];
afterEach(() => maps.splice(0).forEach((map) => map.close()));

function opened(): TextMap {
  const map = new TextMap();
  maps.push(map);
  return map;
}

it('keeps the first value of a key, also after the entries were committed', () => {
  const map = opened();
  expect(map.add('a', '1')).toBe(true);
  expect(map.add('a', '2')).toBe(false);
  for (let i = 0; i < 25_000; i++) expect(map.add(`key ${i}`, `value ${i}`)).toBe(true);
  expect([map.get('a'), map.get('key 24999'), map.get('b')]).toEqual(['1', 'value 24999', undefined]);
  expect(map.add('key 9999')).toBe(false);
});

it('tells keys apart by every character', () => {
  const map = opened();
  const keys = ['\u00e9', 'e\u0301', 'E', 'e', 'e ', '', '\u0000', 'a\u0000b', 'a\u0000c', '😀'];
  expect(keys.map((key) => map.add(key))).toEqual(keys.map(() => true));
});

it('holds its entries in a file that does not outlive it', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const map = new TextMap();
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  for (let i = 0; i < 100_000; i++) map.add(`${i} ${'x'.repeat(100)}`);
  expect(heap() - before).toBeLessThan(4_000_000);
  map.close();
  expect(readdirSync(folder)).toEqual([]);
});
