import { mergeConfig, defineConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      globalSetup: ['@truthline/db/testing/global-setup'],
      // The demonstration is loaded in full by every file that asks for it.
      hookTimeout: 120_000,
    },
  }),
);
