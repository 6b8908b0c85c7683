import { describe, it } from 'vitest';

/**
 * Tests that need Python with the packages of `tests/python/requirements.txt`. Skipped with a message if CLAIMGRAPH_TEST_PYTHON does not name one.
 */
export function describeWithPython(name: string, body: (python: string) => void): void {
  const python = process.env.CLAIMGRAPH_TEST_PYTHON;
  describe(name, () => {
    if (python) return body(python);
    it.skip('no Python to test with: run `npm run python:prepare` and set CLAIMGRAPH_TEST_PYTHON as it says', () =>
      undefined);
  });
}
