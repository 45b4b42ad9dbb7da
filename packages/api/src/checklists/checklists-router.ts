import { authorised, onNetwork, onShared } from '../policy/authorised.ts';
import { checklistKeySchema, nothingSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { beginDraft } from './begin-draft.ts';
import { getChecklist, listChecklists } from './checklists-service.ts';
import {
  draftSaveSchema,
  draftSchema,
  draftStartSchema,
  libraryItemSchema,
  revisionSchema,
} from './draft-input.ts';
import {
  addToLibrary,
  compareDraft,
  discardDraft,
  listShelf,
  readDraft,
  readLibrary,
  retireVersion,
  saveDraft,
} from './draft-service.ts';
import { importSheet, lookIntoSheet, makeSheet } from './checklist-sheet.ts';
import { publishDraft } from './publish-draft.ts';
import { sheetFileSchema, sheetImportSchema, sheetRequestSchema } from './sheet-file.ts';
import { tryRules } from './try-rules.ts';

const askWrite = () => onNetwork('checklist.write');
const askPublish = () => onNetwork('checklist.publish');

export const checklistsRouter = trpc.router({
  list: authorised(['checklist.read'], nothingSchema, () => onShared('checklist.read')).query(({ ctx }) =>
    listChecklists(ctx.work),
  ),
  get: authorised(['checklist.read'], checklistKeySchema, () => onShared('checklist.read')).query(
    async ({ ctx, input }) => answer(await getChecklist(ctx.work, input)),
  ),
  shelf: authorised(['checklist.write'], nothingSchema, askWrite).query(({ ctx }) => listShelf(ctx.work)),
  library: authorised(['checklist.write'], nothingSchema, askWrite).query(({ ctx }) => readLibrary(ctx.work)),
  addToLibrary: authorised(['checklist.write'], libraryItemSchema, askWrite).mutation(
    async ({ ctx, input }) => answer(await addToLibrary(ctx.work, input.item)),
  ),
  startDraft: authorised(['checklist.write'], draftStartSchema, askWrite).mutation(async ({ ctx, input }) =>
    answer(await beginDraft(ctx.work, input)),
  ),
  draft: authorised(['checklist.write'], draftSchema, askWrite).query(async ({ ctx, input }) =>
    answer(await readDraft(ctx.work, input.checklistId)),
  ),
  saveDraft: authorised(['checklist.write'], draftSaveSchema, askWrite).mutation(async ({ ctx, input }) =>
    answer(await saveDraft(ctx.work, input)),
  ),
  discardDraft: authorised(['checklist.write'], draftSchema, askWrite).mutation(async ({ ctx, input }) =>
    answer(await discardDraft(ctx.work, input.checklistId)),
  ),
  sheet: authorised(['checklist.write'], sheetRequestSchema, askWrite).query(async ({ ctx, input }) =>
    answer(await makeSheet(ctx.work, input)),
  ),
  readSheet: authorised(['checklist.write'], sheetFileSchema, askWrite).mutation(async ({ ctx, input }) =>
    answer(await lookIntoSheet(ctx.work, input)),
  ),
  importSheet: authorised(['checklist.write'], sheetImportSchema, askWrite).mutation(async ({ ctx, input }) =>
    answer(await importSheet(ctx.work, input)),
  ),
  difference: authorised(['checklist.write'], draftSchema, askWrite).query(async ({ ctx, input }) =>
    answer(await compareDraft(ctx.work, input.checklistId)),
  ),
  tryRules: authorised(['checklist.write'], draftSchema, askWrite).query(async ({ ctx, input }) =>
    answer(await tryRules(ctx.work, input.checklistId)),
  ),
  publish: authorised(['checklist.publish'], revisionSchema, askPublish).mutation(async ({ ctx, input }) =>
    answer(await publishDraft(ctx.work, input)),
  ),
  retire: authorised(['checklist.publish'], checklistKeySchema, askPublish).mutation(async ({ ctx, input }) =>
    answer(await retireVersion(ctx.work, input)),
  ),
});
