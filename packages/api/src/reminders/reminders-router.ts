import { listReminders, markRemindersRead } from '@truthline/db';
import { z } from 'zod';
import { authorised, onShared } from '../policy/authorised.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { isoInstant } from '../request/instant.ts';
import { trpc } from '../request/trpc.ts';
import { presentReminder } from './present-reminder.ts';
import type { PresentedReminder } from './presented.ts';

const readSchema = z.strictObject({ reminderIds: z.array(uuidSchema).min(1).max(100) });

/** What one is reminded of, and what one has seen of it: both are one's own affair. */
export const remindersRouter = trpc.router({
  mine: authorised(['account.use'], nothingSchema, () => onShared('account.use')).query(
    ({ ctx: { work } }): Promise<readonly PresentedReminder[]> =>
      work.ports.store.within(work.signedIn.scope, async tx =>
        (await listReminders(tx, isoInstant(work.ports.clock))).map(presentReminder),
      ),
  ),
  markRead: authorised(['account.use'], readSchema, () => onShared('account.use')).mutation(
    async ({ ctx: { work }, input }) => {
      await work.ports.store.within(work.signedIn.scope, tx =>
        markRemindersRead(tx, input.reminderIds, isoInstant(work.ports.clock)),
      );
      return { read: true };
    },
  ),
});
