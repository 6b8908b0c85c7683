import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatsPage } from '../../src/cli/commands/formats.js';

it('docs/formats.md shows what is read (else: npm run docs:formats)', () => {
  expect(readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')).toBe(formatsPage());
});
