import { defineConfig } from 'vitest/config';

/** The page in a real browser against the real server: `npm run build && npm run test:browser`. One browser at a time. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
