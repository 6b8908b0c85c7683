import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Tests that need `../shared` (real abstracts and annotations that are not part of the product); CI runs them if it is present. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['tests/**/*.shared.ts'], testTimeout: 120_000, hookTimeout: 300_000 } }),
);
