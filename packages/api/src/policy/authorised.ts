import type { Tx } from '@truthline/db';
import { err, ok } from '@truthline/kernel';
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

/** Throws unless they may. */
const admit = ({ signedIn: { actor } }: Work, actions: readonly Action[], asked: Ask | null): void => {
  if (asked === null) throw refused(problem('notFound'));
  if (!actions.includes(asked.action)) throw new Error(`undeclared action ${asked.action}`);
  if (!may(actor, asked.action, asked.target)) throw refused(problem('notAllowed'));
};

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
      admit(ctx.work, actions, await ask(parsed, ctx.work));
      return next();
    });

/** What a question is about, read and held by the transaction that will change it. */
export type Holding<Held> = { readonly ask: Ask; readonly held: Held };

/**
 * The same where the question is about what the procedure then changes: it is read once, and the policy answers for what is
 * held. Question and work are one transaction, committed before the call is answered and rolled back where it fails.
 * Its statements find their rows by key.
 */
export const authorisedHolding = <Output, Input, Held>(
  actions: readonly [Action, ...Action[]],
  input: z.ZodType<Output, Input>,
  hold: (tx: Tx, input: Output, work: Work) => Promise<Holding<Held> | null>,
) =>
  procedure
    .meta({ access: { kind: 'actions', actions } })
    .use(signedIn)
    .input(input)
    .use(async ({ ctx, input: parsed, next }) => {
      const { ports, signedIn: asker } = ctx.work;
      const done = await ports.store.attempt(
        asker.scope,
        async tx => {
          const holding = await hold(tx, parsed, ctx.work);
          admit(ctx.work, actions, holding?.ask ?? null);
          if (holding === null) throw refused(problem('notFound'));
          const result = await next({ ctx: { tx, held: holding.held } });
          return result.ok ? ok(result) : err(result);
        },
        'byKey',
      );
      return done.ok ? done.value : done.error;
    });

export const onShared = (action: Action): Ask => ({ action, target: { kind: 'shared' } });
export const onNetwork = (action: Action): Ask => ({ action, target: { kind: 'network' } });
export const onDealer = (action: Action, dealerId: string, madeBy: string | null = null): Ask => ({
  action,
  target: { kind: 'dealer', dealerId, madeBy },
});
