import type { z } from 'zod';
import { problem } from '../request/problem.ts';
import { refused } from '../request/problem-error.ts';
import type { Work } from '../request/context.ts';
import { procedure, trpc } from '../request/trpc.ts';
import type { Action } from './action.ts';
import { may, type Target } from './may.ts';

/** The question a call puts to the policy. */
export type Ask = { readonly action: Action; readonly target: Target };

const signedIn = trpc.middleware(async ({ ctx, next }) => {
  const found = await ctx.signedIn();
  if (found === null) throw refused(problem('notSignedIn'));
  return next({ ctx: { work: { ports: ctx.ports, signedIn: found } } });
});

/**
 * A procedure for people who may. `ask` turns the input into the question the policy answers, or null where the input
 * speaks of nothing this person can see: then the answer is `notFound`, the same as for a thing that does not exist.
 */
export const authorised = <Output, Input>(
  actions: readonly [Action, ...Action[]],
  input: z.ZodType<Output, Input>,
  ask: (input: Output, work: Work) => Ask | null | Promise<Ask | null>,
) =>
  procedure
    .meta({ access: { kind: 'actions', actions } })
    .use(signedIn)
    .input(input)
    .use(async ({ ctx, input: parsed, next }) => {
      const asked = await ask(parsed, ctx.work);
      if (asked === null) throw refused(problem('notFound'));
      if (!actions.includes(asked.action)) throw new Error(`undeclared action ${asked.action}`);
      if (!may(ctx.work.signedIn.actor, asked.action, asked.target)) throw refused(problem('notAllowed'));
      return next();
    });

export const onShared = (action: Action): Ask => ({ action, target: { kind: 'shared' } });
export const onNetwork = (action: Action): Ask => ({ action, target: { kind: 'network' } });
export const onDealer = (action: Action, dealerId: string, madeBy: string | null = null): Ask => ({
  action,
  target: { kind: 'dealer', dealerId, madeBy },
});
