import { PIECE_LIMIT, problemStatus, type Api, type Problem } from '@truthline/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fetchHeaders } from './calls.ts';

/** The one type a piece comes as: never one that a page may send to a stranger without asking first. */
const PIECE_TYPE = 'application/offset+octet-stream';

type Place = { readonly auditId: string; readonly fileId: string };

const refuse = (request: FastifyRequest, reply: FastifyReply, problem: Problem) => {
  const status = problemStatus(problem);
  if (status >= 500) request.log.error({ problem: problem.code }, 'an upload failed');
  return reply.code(status).send({ problem });
};

/**
 * Files of audits, below `/uploads`, in pieces: `HEAD` says how many bytes are there, `PATCH` adds the next ones, and both
 * answer with `Upload-Offset`. What is acknowledged is on the disk.
 */
export const mountUploads = async (server: FastifyInstance, api: Api): Promise<void> => {
  await server.register(async scope => {
    scope.addContentTypeParser(PIECE_TYPE, { parseAs: 'buffer', bodyLimit: PIECE_LIMIT }, (_, body, done) => {
      done(null, body);
    });
    scope.addHook('onSend', async (_, reply) => {
      reply.header('cache-control', 'no-store');
    });
    scope.head<{ Params: Place }>('/uploads/:auditId/:fileId', async (request, reply) => {
      const state = await api.readUpload(fetchHeaders(request), request.params);
      if (!state.ok) return reply.code(problemStatus(state.error)).send();
      return reply
        .header('upload-offset', state.value.receivedBytes)
        .header('upload-complete', state.value.arrived ? '?1' : '?0')
        .send();
    });
    scope.patch<{ Params: Place; Body: Buffer }>('/uploads/:auditId/:fileId', async (request, reply) => {
      const { body } = request;
      const told = request.headers['upload-offset'];
      const offset = typeof told === 'string' && /^\d{1,10}$/.test(told) ? Number(told) : Number.NaN;
      if (!Buffer.isBuffer(body)) return reply.code(415).send({ error: 'refused' });
      const taken = await api.appendUpload(fetchHeaders(request), request.params, {
        offset,
        bytes: new Uint8Array(body),
      });
      if (!taken.ok) return refuse(request, reply, taken.error);
      const { receivedBytes, arrived } = taken.value;
      reply.header('upload-offset', receivedBytes).header('upload-complete', arrived ? '?1' : '?0');
      // Taken from elsewhere than where the last piece ended: the sender goes on from there.
      const status = arrived || receivedBytes === offset + body.length ? 200 : 409;
      return reply.code(status).send({ receivedBytes, arrived });
    });
  });
};
