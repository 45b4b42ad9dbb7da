import { Readable } from 'node:stream';
import { problemStatus, type Api } from '@truthline/api';
import type { FastifyInstance } from 'fastify';
import { fetchHeaders } from './calls.ts';

/** Answers as CSV. Written as fast as they are taken: nobody holds more of them than a page. */
export const mountExports = (server: FastifyInstance, api: Api): void => {
  server.get('/exports/answers.csv', async (request, reply) => {
    const made = await api.exportAnswers(fetchHeaders(request), request.query);
    reply.header('cache-control', 'no-store');
    if (!made.ok) return reply.code(problemStatus(made.error)).send(made.error);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${made.value.fileName}"`)
      .send(Readable.from(made.value.pieces));
  });
};
