import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withAnswers } from './cookbook.js';

it('every query of docs/queries.md has the answer that stands behind it (`npm run docs:queries` writes them anew)', async () => {
  const page = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8');
  expect(page.match(/```graphql/g)!.length).toBeGreaterThan(10);
  expect(await withAnswers(page)).toBe(page);
});
