import { appRouter, responseStatus, type Api, type AppRouter } from '@truthline/api';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BATCH_LIMIT, CALL_BODY_LIMIT, UPLOAD_BODY_LIMIT } from './limits.ts';

/** The headers of a Node request as the Fetch API has them. */
export const fetchHeaders = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const single of typeof value === 'string' ? [value] : (value ?? [])) headers.append(name, single);
  return headers;
};

/** Mounts every procedure below `/trpc`: calls as JSON, uploads as multipart forms, event streams. */
export const mountCalls = async (server: FastifyInstance, api: Api): Promise<void> => {
  await server.register(
    async scope => {
      // A multipart body goes to the router as a stream, which nobody counts: its announced length is held instead.
      scope.addHook('onRequest', async (request, reply) => {
        if (request.headers['content-type']?.startsWith('multipart/') !== true) return;
        const length = Number(request.headers['content-length']);
        if (!Number.isSafeInteger(length)) return reply.code(411).send({ error: 'length required' });
        if (length > UPLOAD_BODY_LIMIT) return reply.code(413).send({ error: 'too large' });
      });
      // An answer is there as a whole before it is sent: as text it needs no stream, and what is short is not compressed.
      scope.addHook('onSend', async (_, reply, payload) => {
        if (!(payload instanceof Response) || payload.headers.get('content-type') !== 'application/json')
          return payload;
        reply.code(payload.status);
        for (const [name, value] of payload.headers) reply.header(name, value);
        return payload.text();
      });
      await scope.register(fastifyTRPCPlugin, {
        prefix: '/trpc',
        trpcOptions: {
          router: appRouter,
          maxBatchSize: BATCH_LIMIT,
          createContext: ({ req, res }) =>
            api.contextOf({
              requestId: req.id,
              headers: fetchHeaders(req),
              setCookies: cookies => {
                for (const cookie of cookies) res.header('set-cookie', cookie);
              },
            }),
          responseMeta: ({ errors, paths }) => {
            const status = responseStatus(errors, paths?.length ?? 0);
            return status === null ? {} : { status };
          },
          onError: ({ error, path, req }) => {
            if (error.code === 'INTERNAL_SERVER_ERROR')
              req.log.error({ err: error.cause ?? error, procedure: path }, 'a call failed');
            // A problem of the database, which whoever runs it has to know.
            if (error.code === 'SERVICE_UNAVAILABLE')
              req.log.error({ err: error.cause?.cause ?? error, procedure: path }, 'the database failed');
          },
        } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
      });
    },
    { bodyLimit: CALL_BODY_LIMIT },
  );
};
