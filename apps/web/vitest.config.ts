import { mergeConfig, defineConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: { environment: 'happy-dom', include: ['parts/**/*.test.ts', 'worker/**/*.test.ts'] },
  }),
);
