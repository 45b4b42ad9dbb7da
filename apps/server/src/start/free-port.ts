import { createServer } from 'node:net';
import { err, ok, type Result } from '@truthline/kernel';

export type PortProblem =
  | { readonly reason: 'portTaken'; readonly port: number }
  | { readonly reason: 'portNotAllowed'; readonly port: number }
  | { readonly reason: 'hostNotHere'; readonly host: string };

/** What a failed `listen` means; null where it is not about the address. */
export const portProblem = (error: unknown, host: string, port: number): PortProblem | null => {
  if (!(error instanceof Error) || !('code' in error)) return null;
  switch (error.code) {
    case 'EADDRINUSE':
      return { reason: 'portTaken', port };
    case 'EACCES':
      return { reason: 'portNotAllowed', port };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { reason: 'hostNotHere', host };
    default:
      return null;
  }
};

/**
 * Takes the port and lets it go again, so that a taken one is found before the slow work and not after it. Answers with
 * the port: for 0, the free one that the system chose.
 */
export const checkPort = (host: string, port: number): Promise<Result<number, PortProblem>> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => {
      const problem = portProblem(error, host, port);
      if (problem === null) reject(error);
      else resolve(err(problem));
    });
    probe.listen({ host, port, exclusive: true }, () => {
      const bound = probe.address();
      probe.close(() => {
        resolve(ok(typeof bound === 'object' && bound !== null ? bound.port : port));
      });
    });
  });
