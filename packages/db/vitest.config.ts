import { mergeConfig, defineConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      globalSetup: ['src/testing/global-setup.ts'],
      hookTimeout: 60_000,
      env: { TRUTHLINE_UNKEYED: 'tried' },
    },
  }),
);
