// Writes the data of the reader to `dist/` in a form that loads faster than the files of `src/`: all forests in one file of typed arrays, and
// the lexicon with its keys and its trie. Part of `npm run build`.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { packLexicon } from '../src/lexicon/finder.js';
import { PACKED_LEXICON } from '../src/lexicon/packed-lexicon.js';
import { PACKED_FORESTS, packForests } from '../src/reader/model/weights.js';

const weights = new URL('../dist/reader/model/weights/', import.meta.url);
const forests = readdirSync(weights).filter((file) => file.endsWith('.json'));
writeFileSync(new URL(PACKED_FORESTS, weights), packForests(forests.map((file) => file.replace(/\.json$/, ''))));
for (const file of forests) rmSync(new URL(file, weights));

writeFileSync(new URL(`../dist/lexicon/data/${PACKED_LEXICON}`, import.meta.url), packLexicon());
