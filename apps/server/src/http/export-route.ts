import { Readable } from 'node:stream';
import { dataDictionary, problemStatus, type Api, type DataExport } from '@truthline/api';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fetchHeaders } from './calls.ts';

/** A table of the scored data as a file, asked for by cookie or by key. */
export const sendData = (reply: FastifyReply, { fileName, mediaType, pieces }: DataExport): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Readable.from(pieces));

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
  server.get('/exports/data', async (request, reply) => {
    const made = await api.exportData(fetchHeaders(request), request.query);
    reply.header('cache-control', 'no-store');
    return made.ok ? sendData(reply, made.value) : reply.code(problemStatus(made.error)).send(made.error);
  });
  const dictionary = JSON.stringify(dataDictionary());
  server.get('/exports/dictionary.json', (_request, reply) =>
    reply.type('application/json').send(dictionary),
  );
};
