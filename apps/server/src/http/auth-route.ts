import { CLIENT_ADDRESS_HEADER, type Api } from '@truthline/api';
import type { FastifyInstance } from 'fastify';
import { fetchHeaders } from './calls.ts';

/** The largest body of a sign-in, in bytes. */
const SIGN_IN_BODY_LIMIT = 8 * 1024;

/** Sign-in and sign-out, below `/auth`. */
export const mountAuth = async (server: FastifyInstance, api: Api, address: string): Promise<void> => {
  await server.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body);
    });
    scope.post('/auth/*', { bodyLimit: SIGN_IN_BODY_LIMIT }, async (request, reply) => {
      const headers = fetchHeaders(request);
      headers.set(CLIENT_ADDRESS_HEADER, request.ip);
      // The origin has been checked against the address the browser used; the public one is what auth knows.
      headers.set('origin', new URL(address).origin);
      headers.delete('content-length');
      const response = await api.respondAuth(
        new Request(new URL(request.url, address), {
          method: 'POST',
          headers,
          body: typeof request.body === 'string' ? request.body : null,
        }),
      );
      reply.code(response.status);
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.send(await response.text());
    });
  });
};
