import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page of a customer, built beside the app and by itself: it shares no file with it, so a phone fetches what it shows. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'survey.html' },
  },
});
