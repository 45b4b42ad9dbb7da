import { randomUUID } from 'node:crypto';
import { fastifyCompress } from '@fastify/compress';
import { fastifyHelmet } from '@fastify/helmet';
import { fastifyRateLimit } from '@fastify/rate-limit';
import type { Api } from '@truthline/api';
import { fastify, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { mountAuth } from './auth-route.ts';
import { mountCalls } from './calls.ts';
import { mountExports } from './export-route.ts';
import { mountFiles } from './file-route.ts';
import { mountHealth } from './health.ts';
import {
  ARRIVAL_LIMIT,
  CALL_BODY_LIMIT,
  CUSTOMERS_PER_MINUTE,
  PARTS_PER_MINUTE,
  POINTERS_PER_MINUTE,
  REQUESTS_PER_MINUTE,
  UPLOADS_PER_MINUTE,
} from './limits.ts';
import { isOurHost, isOurPage } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { mountOpen } from './open-route.ts';
import { mountUploads } from './upload-route.ts';
import { mountWebApp } from './web-app.ts';

export type ApplicationSettings = {
  readonly api: Api;
  readonly log: FastifyBaseLogger;
  /** The built web app. */
  readonly webFolder: string;
  /** As configured; null where people use the address we listen on. */
  readonly publicUrl: string | null;
  /** The public address, or the one we listen on. */
  readonly address: string;
  readonly isStopping: () => boolean;
};

const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A call that does nothing but tell where somebody points; in one batch with others it counts as they do. */
const tellsPointer = ({ url }: Pick<FastifyRequest, 'url'>): boolean =>
  url.split('?', 1)[0] === '/trpc/presence.send';

/** A call that needs no account, alone or in a batch with others. */
const isOfCustomer = ({ url }: Pick<FastifyRequest, 'url'>): boolean => {
  const path = url.split('?', 1)[0] ?? '';
  return path.startsWith('/trpc/') && /surveys\.(?:open|answer)/.test(path);
};

/** What a request is counted as, and how many there may be in a minute. */
const COUNTED = {
  customer: CUSTOMERS_PER_MINUTE,
  part: PARTS_PER_MINUTE,
  pointer: POINTERS_PER_MINUTE,
  upload: UPLOADS_PER_MINUTE,
  work: REQUESTS_PER_MINUTE,
};
const WORK = ['/trpc/', '/auth/', '/files/', '/exports/', '/api/'] as const;
const countedAs = (request: Pick<FastifyRequest, 'url'>): keyof typeof COUNTED => {
  if (tellsPointer(request)) return 'pointer';
  if (isOfCustomer(request)) return 'customer';
  if (request.url.startsWith('/uploads/')) return 'upload';
  return WORK.some(path => request.url.startsWith(path)) ? 'work' : 'part';
};

/** The HTTP application, not yet listening. */
export const openApplication = async (settings: ApplicationSettings): Promise<FastifyInstance> => {
  const { api, log, publicUrl } = settings;
  const server: FastifyInstance = fastify({
    loggerInstance: log,
    genReqId: () => randomUUID(),
    bodyLimit: CALL_BODY_LIMIT,
    requestTimeout: ARRIVAL_LIMIT,
    // A public address means a proxy in front, on this machine: only then is its word on the client taken.
    trustProxy: publicUrl === null ? false : 'loopback',
    forceCloseConnections: 'idle',
    // A batch names all its procedures in one path segment.
    routerOptions: { maxParamLength: 5000 },
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!isOurHost(request.headers, publicUrl)) return reply.code(421).send({ error: 'unknown host' });
    if (!CHANGES_NOTHING.has(request.method) && !isOurPage(request.headers, publicUrl))
      return reply.code(403).send({ error: 'foreign origin' });
  });
  await server.register(fastifyHelmet, securityHeaders(publicUrl));
  await server.register(fastifyRateLimit, {
    max: request => COUNTED[countedAs(request)],
    keyGenerator: request => `${request.ip} ${countedAs(request)}`,
    timeWindow: '1 minute',
  });
  await server.register(fastifyCompress, { encodings: ['br', 'gzip'] });
  server.setErrorHandler((error, request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : 500;
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    return reply
      .code(status)
      .send({ error: status >= 500 ? 'unexpected' : 'refused', requestId: request.id });
  });
  mountHealth(server, { databaseAnswers: api.databaseAnswers, isStopping: settings.isStopping });
  await mountCalls(server, api);
  await mountAuth(server, api, settings.address);
  mountFiles(server, api);
  mountExports(server, api);
  await mountOpen(server, api, settings.address);
  await mountUploads(server, api);
  await mountWebApp(server, settings.webFolder);
  return server;
};
