// Generates docs/formats.md from the descriptions in src/sources: `npm run docs:formats`.
import { writeFileSync } from 'node:fs';
import { formatsPage } from '../src/cli/commands/formats.js';

writeFileSync(new URL('../docs/formats.md', import.meta.url), formatsPage());
