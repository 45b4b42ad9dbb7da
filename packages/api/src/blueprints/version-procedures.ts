import { z } from 'zod';
import { authorised, onShared } from '../policy/authorised.ts';
import { keySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { nameSchema } from '../request/name.ts';
import { answer } from '../request/problem-error.ts';
import { adoptVersion } from './adopt-version.ts';
import { archiveBlueprint } from './archive-blueprint.ts';
import { askBlueprintEdit, askBlueprintRead, askPublish, askVariantEdit } from './blueprint-target.ts';
import { createBlueprint } from './create-blueprint.ts';
import { askCreation, creationSchema } from './creation.ts';
import { listDeviations } from './deviations-service.ts';
import { HISTORY_PAGE, readAt, readHistory } from './history-service.ts';
import { publishStandard } from './publish-standard.ts';
import { readStandardNews } from './standard-news.ts';
import { listTemplates, readTemplate } from './templates.ts';
import { listVersions, nameVersion } from './versions-service.ts';

const blueprintSchema = z.strictObject({ blueprintId: uuidSchema });
const revisionSchema = z.number().int().min(0).max(2_147_483_647);
const versionSchema = blueprintSchema.extend({ revision: revisionSchema, name: nameSchema });

const adoptionSchema = blueprintSchema.extend({
  number: z.number().int().min(1).max(2_147_483_647),
  baseRevision: revisionSchema,
  /** Which side wins each conflict, by its key: `ours` is the variant, `theirs` the standard. */
  decisions: z.record(z.string().max(500), z.enum(['ours', 'theirs'])),
  baseNumber: z.number().int().min(1).max(2_147_483_647).optional(),
});

const reads = (
  { blueprintId }: z.infer<typeof blueprintSchema>,
  work: Parameters<typeof askBlueprintRead>[0],
) => askBlueprintRead(work, blueprintId);

/** Making drawings, their history and versions; the part of `blueprints` that is about more than the present. */
export const versionProcedures = {
  create: authorised(
    ['blueprint.createStandard', 'blueprint.createVariant'],
    creationSchema,
    askCreation,
  ).mutation(async ({ ctx, input }) => answer(await createBlueprint(ctx.work, input))),
  archive: authorised(
    ['blueprint.editStandard', 'blueprint.editVariant'],
    blueprintSchema.extend({ archived: z.boolean() }),
    ({ blueprintId }, work) => askBlueprintEdit(work, blueprintId),
  ).mutation(async ({ ctx, input }) => answer(await archiveBlueprint(ctx.work, input))),
  templates: authorised(['blueprint.read'], nothingSchema, () => onShared('blueprint.read')).query(() =>
    listTemplates(),
  ),
  template: authorised(['blueprint.read'], z.strictObject({ templateId: keySchema }), () =>
    onShared('blueprint.read'),
  ).query(({ input }) => answer(readTemplate(input.templateId))),
  history: authorised(
    ['blueprint.read'],
    blueprintSchema.extend({
      beforeRevision: revisionSchema.optional(),
      limit: z.number().int().min(1).max(HISTORY_PAGE).optional(),
    }),
    reads,
  ).query(({ ctx, input }) => readHistory(ctx.work, input)),
  at: authorised(['blueprint.read'], blueprintSchema.extend({ revision: revisionSchema }), reads).query(
    async ({ ctx, input }) => answer(await readAt(ctx.work, input.blueprintId, input.revision)),
  ),
  versions: authorised(['blueprint.read'], blueprintSchema, reads).query(({ ctx, input }) =>
    listVersions(ctx.work, input.blueprintId),
  ),
  nameVersion: authorised(
    ['blueprint.editStandard', 'blueprint.editVariant'],
    versionSchema,
    ({ blueprintId }, work) => askBlueprintEdit(work, blueprintId),
  ).mutation(async ({ ctx, input }) => answer(await nameVersion(ctx.work, input))),
  publish: authorised(['blueprint.publish'], versionSchema, ({ blueprintId }, work) =>
    askPublish(work, blueprintId),
  ).mutation(async ({ ctx, input }) => answer(await publishStandard(ctx.work, input))),
  standardNews: authorised(['blueprint.read'], blueprintSchema, reads).query(({ ctx, input }) =>
    readStandardNews(ctx.work, input.blueprintId),
  ),
  adopt: authorised(['blueprint.editVariant'], adoptionSchema, ({ blueprintId }, work) =>
    askVariantEdit(work, blueprintId),
  ).mutation(async ({ ctx, input }) => answer(await adoptVersion(ctx.work, input))),
  deviations: authorised(
    ['blueprint.read'],
    z.union([blueprintSchema, z.strictObject({ standardId: uuidSchema })]),
    (input, work) => askBlueprintRead(work, 'blueprintId' in input ? input.blueprintId : input.standardId),
  ).query(({ ctx, input }) => listDeviations(ctx.work, input)),
};
