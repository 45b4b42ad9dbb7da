import { initTRPC } from '@trpc/server';
import type { Action } from '../policy/action.ts';
import type { RequestContext } from './context.ts';
import { problemOf } from './problem-of.ts';

/** How a procedure is guarded. Every procedure has one: a test walks the router and refuses a naked one. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'actions'; readonly actions: readonly Action[] };
export type ProcedureMeta = { readonly access: Access };

/** A comment line is sent down an idle event stream this often, in milliseconds, so that proxies keep it open. */
const PING_INTERVAL = 15_000;

export const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isServer: true,
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: PING_INTERVAL },
      client: { reconnectAfterInactivityMs: 3 * PING_INTERVAL },
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const problem = problemOf(error, ctx?.requestId ?? null);
      return {
        code: shape.code,
        message: problem.code,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem },
      };
    },
  });

export const openToAll = trpc.procedure.meta({ access: { kind: 'public' } });
