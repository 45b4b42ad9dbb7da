import {
  OPERATIONS,
  dataDictionary,
  describeOpenApi,
  problem,
  problemStatus,
  type Api,
  type KeyHolder,
  type Operation,
  type Problem,
} from '@truthline/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fetchHeaders } from './calls.ts';
import { sendData } from './export-route.ts';
import { KEY_REQUESTS_PER_MINUTE, UPLOAD_BODY_LIMIT } from './limits.ts';

/** A refusal as RFC 9457 has it, with the code and the places of our problems beside. */
const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  told: Problem,
  status = problemStatus(told),
) => {
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="Truthline"');
  return reply
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: told.code,
        status,
        code: told.code,
        values: told.values,
        place: told.place,
        requestId: request.id,
      }),
    );
};

const addressOf = ({ path }: Operation): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** The status of an error that fastify raises itself: a limit that is passed, a body too large. */
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;

const problemOfStatus = (status: number, requestId: string): Problem => {
  if (status === 429) return problem('tooManyRequests');
  if (status === 413) return problem('fileTooLarge');
  return status < 500 ? problem('badInput') : problem('unexpected', { requestId });
};

/**
 * What programs with a key may ask, below `/api/v1`: the only place where a key counts, and where cookies do not. Every
 * refusal is problem JSON.
 */
export const mountOpen = async (server: FastifyInstance, api: Api, publicUrl: string): Promise<void> => {
  const dictionary = JSON.stringify(dataDictionary());
  const description = JSON.stringify(describeOpenApi(publicUrl));
  await server.register(
    async scope => {
      scope.setErrorHandler((error, request, reply) => {
        const status = statusOf(error);
        if (status >= 500) request.log.error({ err: error }, 'a request failed');
        return refuse(request, reply, problemOfStatus(status, request.id), status);
      });
      // A file of results comes as it is, whatever a program calls it.
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
        done(null, body);
      });
      /** Found before the limit is asked, which counts by key. */
      const keyOfRequest = new WeakMap<FastifyRequest, string>();
      const keyLimit = server.createRateLimit({
        max: KEY_REQUESTS_PER_MINUTE,
        timeWindow: '1 minute',
        keyGenerator: request => `key ${keyOfRequest.get(request) ?? request.ip}`,
      });
      /** Who asks, once counted; null where the refusal is sent already. */
      const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<KeyHolder | null> => {
        reply.header('cache-control', 'no-store');
        const holder = await api.findKeyHolder(fetchHeaders(request));
        if (!holder.ok) {
          await refuse(request, reply, holder.error);
          return null;
        }
        keyOfRequest.set(request, holder.value.keyId);
        const counted = await keyLimit(request);
        if (counted.isAllowed || !counted.isExceeded) return holder.value;
        await refuse(request, reply.header('retry-after', counted.ttlInSeconds), problem('tooManyRequests'));
        return null;
      };

      scope.get('/openapi.json', (_request, reply) => reply.type('application/json').send(description));
      scope.get('/data-dictionary.json', (_request, reply) =>
        reply.type('application/json').send(dictionary),
      );
      scope.get('/exports/data', async (request, reply) => {
        const holder = await admit(request, reply);
        if (holder === null) return reply;
        const made = await api.exportData(holder, request.query);
        return made.ok ? sendData(reply, made.value) : refuse(request, reply, made.error);
      });
      for (const operation of OPERATIONS)
        scope.route<{ Params: Record<string, string>; Querystring: Record<string, unknown> }>({
          method: operation.method,
          url: addressOf(operation),
          handler: async (request, reply) => {
            const holder = await admit(request, reply);
            if (holder === null) return reply;
            const answered = await api.answerOperation(holder, operation, {
              requestId: request.id,
              parameters: { ...request.query, ...request.params },
              file: Buffer.isBuffer(request.body) ? request.body : null,
            });
            if (answered.ok) return reply.type('application/json').send(JSON.stringify(answered.value));
            const { problem: told, because } = answered.error;
            if (because !== null)
              request.log.error({ err: because, procedure: operation.procedure }, 'a call failed');
            return refuse(request, reply, told);
          },
        });
      scope.all('/*', (request, reply) => refuse(request, reply, problem('notFound')));
    },
    { prefix: '/api/v1', bodyLimit: UPLOAD_BODY_LIMIT },
  );
};
