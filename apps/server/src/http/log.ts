import { pino, type DestinationStream, type Logger } from 'pino';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What may be personal is not written, wherever it stands. */
const PERSONAL = ['name', 'email', 'password', 'token', 'cookie', 'authorization', 'address'];

/** Without the query, and without the token that stands in the address of a customer survey. */
export const pathOnly = (url: string): string => (url.split('?', 1)[0] ?? '').replace(/^\/s\/.+/, '/s/');

/** Where an error happened, without the message that a stack begins with. */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .flatMap(line => (/^ +at /.test(line) ? [line.trim()] : []));
};

/**
 * An error without the values it speaks of: PostgreSQL puts them into the message and whole rows into `detail`, so only
 * the class, the code and the place remain.
 */
export const describeError = (error: unknown) =>
  error instanceof Error
    ? {
        type: error.name,
        code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
        stack: framesOf(error),
      }
    : { type: typeof error };

/** One JSON line an entry, on standard error. Who asked is never in it: no address, no header, no query. */
export const openLog = (
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: PERSONAL.flatMap(key => [key, `*.${key}`]), remove: true },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: pathOnly(request.url),
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
        err: describeError,
      },
    },
    destination,
  );
