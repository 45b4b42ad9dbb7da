import { mergeConfig, defineConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      environment: 'happy-dom',
      include: ['parts/**/*.test.ts', 'worker/**/*.test.ts'],
      // Every file finds the database of the device, whichever file of its worker came first: what is loaded stays loaded.
      setupFiles: ['fake-indexeddb/auto'],
    },
  }),
);
