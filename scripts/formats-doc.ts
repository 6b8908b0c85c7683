// Writes docs/formats.md from the readers: `npm run docs:formats`.
import { writeFileSync } from 'node:fs';
import { formatsPage } from '../src/cli/commands/formats.js';

writeFileSync(new URL('../docs/formats.md', import.meta.url), formatsPage());
