import { readFileSync } from 'node:fs';
import type { StoredForest } from './forest.js';

/** Reads a forest from its file in the folder `weights`. */
export function readWeights(name: string): StoredForest {
  return JSON.parse(readFileSync(new URL(`./weights/${name}.json`, import.meta.url), 'utf8')) as StoredForest;
}
