import type { Api } from '@truthline/api';
import type { FastifyInstance } from 'fastify';
import { fetchHeaders } from './calls.ts';

/**
 * Pictures, below `/files`. Asked for again each time, because who may see one can change; the hash answers for the
 * content, so what is already there is not sent again.
 */
export const mountFiles = (server: FastifyInstance, api: Api): void => {
  server.get<{ Params: { hash: string } }>('/files/:hash', async (request, reply) => {
    const refuse = (status: 401 | 404) =>
      reply.code(status).header('cache-control', 'no-store').type('text/plain').send('not found\n');
    const opened = await api.openFile(fetchHeaders(request), request.params.hash);
    if (opened === 'signedOut') return refuse(401);
    if (opened === null) return refuse(404);
    const { file, open } = opened;
    const tag = `"${file.hash}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const content = await open();
    if (content === null) {
      request.log.error({ hash: file.hash }, 'a file is missing on the disk');
      reply.removeHeader('etag');
      return refuse(404);
    }
    return reply
      .type(file.mediaType)
      .header('content-length', file.byteCount)
      .header('content-disposition', 'inline')
      .send(content);
  });
};
