import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files under this folder carry a hash of their content in their name: they never change. */
const HASHED_FOLDER = '/assets/';
/** Behind a customer survey's address stands a page of its own. */
const CUSTOMER_FOLDER = '/s/';
const YEAR_SECONDS = 365 * 24 * 3600;

export const webAppIsBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/**
 * The built web app. Every address without a file of its own is a page of the app: a normal route, because the hooks
 * of compression and rate limiting do not reach a not-found handler.
 */
export const mountWebApp = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (!webAppIsBuilt(folder)) {
    server.get('/*', async (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send('The web app is not built: run npm start.\n'),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const immutable = path.replaceAll('\\', '/').includes(HASHED_FOLDER);
      reply.header('cache-control', immutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  server.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    // A missing script must not be answered with a page.
    if (path.startsWith(HASHED_FOLDER) || path.startsWith('/trpc') || path.startsWith('/auth'))
      return reply.code(404).type('text/plain').send('not found\n');
    return reply.sendFile(path.startsWith(CUSTOMER_FOLDER) ? 'survey.html' : 'index.html');
  });
};
