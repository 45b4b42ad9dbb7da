import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Pictures of rule pages, shown on request to somebody at a desk: the only parts that are left to the network. */
const LEFT_OUT = /\/L\d\d-(?:right|wrong)-/;

/** The parts of a build that a phone keeps from its first visit on: scripts and styles, no fonts and pictures. */
export const partsToKeep = (files: readonly string[]): readonly string[] =>
  files
    .map(file => `/${file}`)
    .filter(file => /^\/assets\/.+\.(?:js|css)$/.test(file) && !LEFT_OUT.test(file))
    .concat('/before-paint.js')
    .sort();

/** Writes the service worker of this build, which knows the names of all parts. */
export const writeWorker = (): Plugin => ({
  name: 'write-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const source = await readFile(join(import.meta.dirname, 'service-worker.js'), 'utf8');
      const parts = JSON.stringify(partsToKeep(Object.keys(bundle)));
      const written = source.replace('const PARTS = [];', `const PARTS = ${parts};`);
      if (written === source) this.error('service-worker.js has no list of parts to fill in');
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: written });
    },
  },
});
