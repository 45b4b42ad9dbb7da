import { mergeConfig, defineConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      globalSetup: ['@truthline/db/testing/global-setup'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }),
);
