import { recordIdSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { askBlueprintDiscuss } from '../blueprints/blueprint-discuss.ts';
import { authorised, onShared } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { addComment, listComments, listUnread, markRead, setResolved } from './comments-service.ts';

const blueprintSchema = z.strictObject({ blueprintId: uuidSchema });
const threadSchema = blueprintSchema.extend({ threadId: uuidSchema });
const placeSchema = z.strictObject({ table: z.enum(['card', 'step', 'lane', 'moment']), id: recordIdSchema });
const commentSchema = blueprintSchema.extend({
  /** Made by the client: the same comment sent again is said once. It becomes the id of a thread it opens. */
  commentId: uuidSchema,
  /** The thread to answer in; null opens one at the place. */
  threadId: uuidSchema.nullable(),
  place: placeSchema.nullable(),
  text: z.string().trim().min(1).max(4000),
  mentions: z.array(uuidSchema).max(50),
});

const ask = ({ blueprintId }: { readonly blueprintId: string }, work: Work) =>
  askBlueprintDiscuss(work, blueprintId);

export const commentsRouter = trpc.router({
  list: authorised(['blueprint.discuss'], blueprintSchema, ask).query(async ({ ctx, input }) =>
    answer(await listComments(ctx.work, input.blueprintId)),
  ),
  unread: authorised(['blueprint.discuss'], nothingSchema, () => onShared('blueprint.discuss')).query(
    ({ ctx }) => listUnread(ctx.work),
  ),
  add: authorised(['blueprint.discuss'], commentSchema, ask).mutation(async ({ ctx, input }) =>
    answer(await addComment(ctx.work, input)),
  ),
  resolve: authorised(['blueprint.discuss'], threadSchema, ask).mutation(async ({ ctx, input }) =>
    answer(await setResolved(ctx.work, input, true)),
  ),
  reopen: authorised(['blueprint.discuss'], threadSchema, ask).mutation(async ({ ctx, input }) =>
    answer(await setResolved(ctx.work, input, false)),
  ),
  markRead: authorised(
    ['blueprint.discuss'],
    threadSchema.extend({ number: z.number().int().min(0).max(1_000_000) }),
    ask,
  ).mutation(async ({ ctx, input }) => answer(await markRead(ctx.work, input))),
});
