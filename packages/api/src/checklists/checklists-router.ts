import { authorised, onShared } from '../policy/authorised.ts';
import { checklistKeySchema, nothingSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { getChecklist, listChecklists } from './checklists-service.ts';

export const checklistsRouter = trpc.router({
  list: authorised(['checklist.read'], nothingSchema, () => onShared('checklist.read')).query(({ ctx }) =>
    listChecklists(ctx.work),
  ),
  get: authorised(['checklist.read'], checklistKeySchema, () => onShared('checklist.read')).query(
    async ({ ctx, input }) => answer(await getChecklist(ctx.work, input)),
  ),
});
