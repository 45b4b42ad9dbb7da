import { recordIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { askBlueprintDiscuss } from '../blueprints/blueprint-discuss.ts';
import { authorised } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { uuidSchema } from '../request/input.ts';
import { lastRevisionSchema } from '../request/last-revision.ts';
import { trpc } from '../request/trpc.ts';
import { followTogether } from './follow-together.ts';

/** The most chosen cards that are told of: a notice of the database holds 8,000 bytes. */
const SELECTION_LIMIT = 50;

// No drawing is wider, in world units.
const lengthSchema = z.number().min(-10_000_000).max(10_000_000);
const whereaboutsSchema = z.strictObject({
  cardId: recordIdSchema.nullable(),
  stepId: recordIdSchema.nullable(),
  laneId: recordIdSchema.nullable(),
  x: lengthSchema,
  y: lengthSchema,
});
const pageSchema = z.strictObject({ blueprintId: uuidSchema, sessionId: uuidSchema });
const hereSchema = pageSchema.extend({
  cursor: whereaboutsSchema.nullable(),
  selection: z.array(recordIdSchema).max(SELECTION_LIMIT),
  view: z
    .strictObject({
      centre: whereaboutsSchema,
      width: lengthSchema,
      height: lengthSchema,
      zoom: z.number().positive().max(100),
    })
    .nullable(),
});

const ask = ({ blueprintId }: { readonly blueprintId: string }, work: Work) =>
  askBlueprintDiscuss(work, blueprintId);

export const presenceRouter = trpc.router({
  /** Tells the others where one is. Heard by who listens now, stored nowhere. */
  send: authorised(['blueprint.discuss'], hereSchema, ask).mutation(async ({ ctx, input }) => {
    const { blueprintId, sessionId, ...here } = input;
    const { actor, name } = ctx.work.signedIn;
    const person = { id: actor.personId, name };
    await ctx.work.ports.store.tell('presence', {
      networkId: actor.networkId,
      blueprintId,
      sessionId,
      person,
      here,
    });
    return null;
  }),
  /** Changes, comments and the others at a blueprint, as they come. */
  onChange: authorised(
    ['blueprint.discuss'],
    pageSchema.extend({ lastEventId: lastRevisionSchema.optional() }),
    ask,
  ).subscription(({ ctx, input, signal }) =>
    followTogether(
      ctx,
      {
        blueprintId: input.blueprintId,
        sessionId: input.sessionId,
        lastRevision: input.lastEventId ?? null,
      },
      signal,
    ),
  ),
});
