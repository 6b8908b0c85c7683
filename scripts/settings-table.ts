// Generates the README's table of settings: `npm run docs:settings`. tests/config.test.ts fails when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { withSettingsTable } from '../src/config.js';

const README = new URL('../README.md', import.meta.url);
writeFileSync(README, withSettingsTable(readFileSync(README, 'utf8')));
