import { initTRPC } from '@trpc/server';
import type { Action } from '../policy/action.ts';
import type { RequestContext } from './context.ts';
import { databaseProblem } from './database-problem.ts';
import { refused } from './problem-error.ts';
import { httpStatus } from './http-status.ts';
import { problemOf } from './problem-of.ts';

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
        data: { code: shape.data.code, httpStatus: httpStatus(told) ?? shape.data.httpStatus, problem: told },
      };
    },
  });

/** What every procedure is made from: where the database makes a call fail, the caller is told what that means. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const found = databaseProblem(result.error.cause);
  if (found !== null) throw refused(found, result.error.cause);
  return result;
});

export const openToAll = procedure.meta({ access: { kind: 'public' } });
