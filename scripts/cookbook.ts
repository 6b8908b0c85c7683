// Runs the queries of docs/queries.md and writes their answers into it: `npm run docs:queries`.
import { readFileSync, writeFileSync } from 'node:fs';
import { withAnswers } from '../tests/docs/cookbook.js';

const file = new URL('../docs/queries.md', import.meta.url);
writeFileSync(file, await withAnswers(readFileSync(file, 'utf8')));
