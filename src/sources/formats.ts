import { evaluationTables } from './evaluation-tables.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import type { SourceFormat } from './source.js';
import { trendingPage } from './trending-page.js';

/** Every format, in the order in which they are tried: the most particular first. */
export const FORMATS: readonly SourceFormat[] = [evaluationTables, jsonl, json, trendingPage];
