import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { writeWorker } from './worker/write-worker.ts';

// The server compares a request's origin with its host, so the proxy leaves the host as it is.
const server = { target: process.env['TRUTHLINE_SERVER'] ?? 'http://127.0.0.1:5180', changeOrigin: false };

export default defineConfig({
  plugins: [react(), writeWorker()],
  build: {
    target: 'es2022',
    // Nothing becomes a data: address, so the content security policy may forbid them for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/trpc': server, '/auth': server, '/files': server } },
});
