import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { z } from 'zod';
import { appRouter } from '../app-router.ts';
import type { Access } from '../request/trpc.ts';
import { ACTIONS } from './action.ts';

/**
 * The only procedures that answer someone who has not signed in. Each tells nothing of a network's content, or asks
 * for a one-time token or that of a customer survey; a procedure that is not here must declare an action.
 */
export const PUBLIC_PROCEDURES = [
  'session.me',
  'session.demoPeople',
  'session.enterDemo',
  'setup.status',
  'setup.readLink',
  'setup.createAdministrator',
  'setup.acceptInvitation',
  'surveys.open',
  'surveys.answer',
] as const;

export type GuardedProcedure = {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly access: Access | null;
};

// The router keeps meta untyped: read it as what it is, something from outside.
const metaSchema = z.object({
  access: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('public') }),
    z.strictObject({ kind: z.literal('actions'), actions: z.array(z.enum(ACTIONS)).min(1) }),
  ]),
});

/** Every procedure of the router with its guard, in the order of their names. */
export const listProcedures = (): readonly GuardedProcedure[] => {
  const router: AnyRouter = appRouter;
  const procedures: Readonly<Record<string, AnyProcedure>> = router._def.procedures;
  return Object.entries(procedures)
    .map(([path, procedure]) => ({
      path,
      type: procedure._def.type,
      access: metaSchema.safeParse(procedure._def.meta).data?.access ?? null,
    }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
};
