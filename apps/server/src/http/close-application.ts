import type { FastifyInstance } from 'fastify';
import { STOP_PATIENCE } from './limits.ts';

/** How often connections that have become idle are hung up on, in milliseconds. */
const SWEEP_INTERVAL = 50;

/**
 * Takes no new connection, lets those being answered finish, and hangs up on the rest: on a browser's idle ones as soon as
 * they are idle, since it would keep them open, on the others when patience ends.
 */
export const closeApplication = async (application: FastifyInstance): Promise<void> => {
  const { server } = application;
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, SWEEP_INTERVAL);
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, STOP_PATIENCE);
  try {
    await application.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(patience);
  }
};
