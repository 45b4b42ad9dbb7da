import { auditKindSchema } from '@truthline/audit';
import { momentIdSchema, serviceSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { authorised, onDealer, onShared } from '../policy/authorised.ts';
import { selectionSchema } from '../network/selection-schema.ts';
import { nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { trpc } from '../request/trpc.ts';
import { askBlueprintEdit, askBlueprintRead } from './blueprint-target.ts';
import { listBlueprints, openBlueprint, findForDealer } from './blueprints-service.ts';
import { changeRequestsSchema } from './change-requests.ts';
import { createVariant } from './create-variant.ts';
import { followChanges } from './follow-changes.ts';
import { lintStored, openLintBasis } from './lint-stored.ts';
import { answersBehind, measuredMoments } from './overlay-answers.ts';
import { overlayPairs } from './overlay-pairs.ts';
import { overlayMoments } from './overlay-service.ts';
import { pullChanges } from './pull-changes.ts';
import { pushChanges } from './push-changes.ts';
import { versionProcedures } from './version-procedures.ts';

const blueprintSchema = z.strictObject({ blueprintId: uuidSchema });
const revisionSchema = z.number().int().min(0);

const listSchema = z.union([nothingSchema, z.strictObject({ dealerId: uuidSchema.optional() })]);
const overlaySchema = blueprintSchema.extend({
  dealerId: uuidSchema,
  waveId: uuidSchema.optional(),
  auditId: uuidSchema.optional(),
  /** Kinds are never pooled: left out, mystery visits speak, else the OEM's, else the dealer's own. */
  kind: auditKindSchema.optional(),
  last: z.boolean().optional(),
  /** Comes before the other two: the very audits a figure of the network page was made of. */
  selection: selectionSchema.optional(),
});
const pairsSchema = blueprintSchema.extend({
  dealerId: uuidSchema,
  compare: z.enum(['waves', 'kinds']),
  waveId: uuidSchema.optional(),
  kind: auditKindSchema.optional(),
});
const measuredSchema = pairsSchema.omit({ compare: true });
const answersSchema = blueprintSchema.extend({
  dealerId: uuidSchema,
  momentId: momentIdSchema,
  waveIds: z.array(uuidSchema).min(1).max(2).optional(),
  kinds: z.array(auditKindSchema).min(1).max(3).optional(),
  auditId: uuidSchema.optional(),
});
const followSchema = blueprintSchema.extend({
  /** The last revision seen; the event stream resumes after it. EventSource sends it as text. */
  lastEventId: z
    .union([
      revisionSchema,
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    ])
    .optional(),
});

export const blueprintsRouter = trpc.router({
  ...versionProcedures,
  list: authorised(['blueprint.read'], listSchema, input =>
    input?.dealerId === undefined ? onShared('blueprint.read') : onDealer('blueprint.read', input.dealerId),
  ).query(({ ctx, input }) => listBlueprints(ctx.work, input?.dealerId ?? null)),
  open: authorised(['blueprint.read'], blueprintSchema, ({ blueprintId }, work) =>
    askBlueprintRead(work, blueprintId),
  ).query(async ({ ctx, input }) => answer(await openBlueprint(ctx.work, input.blueprintId))),
  forDealer: authorised(
    ['blueprint.read'],
    z.strictObject({ dealerId: uuidSchema, service: serviceSchema }),
    ({ dealerId }) => onDealer('blueprint.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await findForDealer(ctx.work, input))),
  createVariant: authorised(
    ['blueprint.createVariant'],
    z.strictObject({ standardId: uuidSchema, dealerId: uuidSchema }),
    ({ dealerId }) => onDealer('blueprint.createVariant', dealerId),
  ).mutation(async ({ ctx, input }) => answer(await createVariant(ctx.work, input))),
  push: authorised(
    ['blueprint.editStandard', 'blueprint.editVariant'],
    blueprintSchema.extend({ changes: changeRequestsSchema }),
    ({ blueprintId }, work) => askBlueprintEdit(work, blueprintId),
  ).mutation(async ({ ctx, input }) => answer(await pushChanges(ctx.work, input.blueprintId, input.changes))),
  pull: authorised(
    ['blueprint.read'],
    blueprintSchema.extend({ sinceRevision: revisionSchema }),
    ({ blueprintId }, work) => askBlueprintRead(work, blueprintId),
  ).query(({ ctx, input }) => pullChanges(ctx.work, input.blueprintId, input.sinceRevision)),
  onChange: authorised(['blueprint.read'], followSchema, ({ blueprintId }, work) =>
    askBlueprintRead(work, blueprintId),
  ).subscription(({ ctx, input, signal }) =>
    followChanges(ctx, input.blueprintId, input.lastEventId ?? null, signal),
  ),
  overlay: authorised(['overlay.read'], overlaySchema, ({ dealerId }) =>
    onDealer('overlay.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await overlayMoments(ctx.work, input))),
  overlayPairs: authorised(['overlay.read'], pairsSchema, ({ dealerId }) =>
    onDealer('overlay.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await overlayPairs(ctx.work, input))),
  overlayMeasured: authorised(['overlay.read'], measuredSchema, ({ dealerId }) =>
    onDealer('overlay.read', dealerId),
  ).query(async ({ ctx, input }) => answer(await measuredMoments(ctx.work, input))),
  // Answers are audits: whoever may read only their own is given those alone, by row-level security.
  overlayAnswers: authorised(['audit.read'], answersSchema, ({ dealerId }, { signedIn }) =>
    onDealer('audit.read', dealerId, signedIn.actor.personId),
  ).query(async ({ ctx, input }) => answer(await answersBehind(ctx.work, input))),
  lint: authorised(['blueprint.read'], blueprintSchema, ({ blueprintId }, work) =>
    askBlueprintRead(work, blueprintId),
  ).query(async ({ ctx, input }) => answer(await lintStored(ctx.work, input.blueprintId))),
  lintBasis: authorised(['blueprint.read'], blueprintSchema, ({ blueprintId }, work) =>
    askBlueprintRead(work, blueprintId),
  ).query(async ({ ctx, input }) => answer(await openLintBasis(ctx.work, input.blueprintId))),
});
