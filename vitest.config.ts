import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would load graphql's ES module and Node its CommonJS one, and GraphQL refuses to run with two copies of itself.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    passWithNoTests: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Some tests compare times and may fail once on a busy machine. Vitest reports every test that needed the retry.
    retry: process.env.CI ? 1 : 0,
    // By default Vitest leaves one core idle, which on two cores doubles the time.
    maxWorkers: '100%',
    env: { CLAIMGRAPH_LOG_LEVEL: 'silent' },
  },
});
