import { initTRPC } from '@trpc/server';
import type { Action } from '../policy/action.ts';
import type { RequestContext } from './context.ts';
import { refused } from './problem-error.ts';
import { problemOf } from './problem-of.ts';
import { problem } from './problem.ts';
import { isUnstorable } from './unstorable.ts';

/** How a procedure is guarded. Every procedure has one: a test walks the router and refuses a naked one. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'actions'; readonly actions: readonly Action[] };
export type ProcedureMeta = { readonly access: Access };

/** A comment line is sent down an idle event stream this often, in milliseconds, so that proxies keep it open. */
const PING_INTERVAL = 15_000;

/** An event stream ends after this time, in milliseconds, and is opened anew: by then a session may have ended. */
const STREAM_LIFE = 10 * 60_000;

export const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isServer: true,
    isDev: false,
    sse: {
      maxDurationMs: STREAM_LIFE,
      ping: { enabled: true, intervalMs: PING_INTERVAL },
      client: { reconnectAfterInactivityMs: 3 * PING_INTERVAL },
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const told = problemOf(error, ctx?.requestId ?? null);
      return {
        code: shape.code,
        message: told.code,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem: told },
      };
    },
  });

/** What every procedure is made from. A value that the database cannot hold is the sender's mistake, not ours. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && isUnstorable(result.error.cause)) throw refused(problem('badInput'));
  return result;
});

export const openToAll = procedure.meta({ access: { kind: 'public' } });
