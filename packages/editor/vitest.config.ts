import { mergeConfig, defineConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      environment: 'happy-dom',
      setupFiles: ['./src/testing/fetch-first.ts', './src/testing/patience.ts'],
    },
  }),
);
