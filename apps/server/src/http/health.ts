import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: so does its database, and it is not stopping. */
export const mountHealth = (
  server: FastifyInstance,
  state: { readonly databaseAnswers: () => Promise<boolean>; readonly isStopping: () => boolean },
): void => {
  server.get('/healthz', { config: { rateLimit: false } }, async () => ({ status: 'alive' }));
  server.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const ready = !state.isStopping() && (await state.databaseAnswers());
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'notReady' });
  });
};
