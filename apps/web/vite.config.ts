import react from '@vitejs/plugin-react';
import { defineConfig, type InlineConfig } from 'vite';
import { joinedParts } from './parts/joined-parts.ts';
import { nameWords } from './parts/name-words.ts';
import { writeWorker } from './worker/write-worker.ts';

// The server compares a request's origin with its host, so the proxy leaves the host as it is.
const server = { target: process.env['TRUTHLINE_SERVER'] ?? 'http://127.0.0.1:5180', changeOrigin: false };

const app: InlineConfig = {
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2022',
    // Nothing becomes a data: address, so the content security policy may forbid them for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
};

export default defineConfig(async ({ command }) => ({
  ...app,
  plugins: [react(), nameWords(), writeWorker()],
  build: {
    ...app.build,
    ...(command === 'build'
      ? { rolldownOptions: { output: { codeSplitting: await joinedParts(app) } } }
      : {}),
  },
  server: { host: '127.0.0.1', proxy: { '/trpc': server, '/auth': server, '/files': server } },
}));
