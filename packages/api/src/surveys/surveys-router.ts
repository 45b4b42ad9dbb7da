import { surveyDraftSchema, surveyResponseSchema } from '@truthline/audit';
import { LANGUAGES } from '@truthline/blueprint';
import { z } from 'zod';
import { authorised, onNetwork, onShared } from '../policy/authorised.ts';
import { keySchema, nothingSchema, uuidSchema } from '../request/input.ts';
import { answer } from '../request/problem-error.ts';
import { openToAll, trpc } from '../request/trpc.ts';
import { answerSurvey, openSurvey } from './answer-survey.ts';
import { importResponses } from './import-responses.ts';
import { surveyFileSchema } from './survey-file.ts';
import { askLinks, askRevoke, listLinks, makeLinks, revokeLink } from './survey-links-service.ts';
import {
  getSurvey,
  listSurveys,
  makeSurveyTemplate,
  proposeFromBlueprint,
  publishSurvey,
} from './surveys-service.ts';

const surveyKeySchema = z.strictObject({
  surveyId: keySchema,
  /** Left out: the newest. */
  version: z.number().int().min(1).max(1_000_000).optional(),
});
const templateSchema = surveyKeySchema.extend({
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(LANGUAGES),
});
const proposalSchema = z.strictObject({
  blueprintId: uuidSchema,
  /** Left out: ten, spread over what the customer meets. */
  momentIds: z.array(keySchema).min(1).max(12).optional(),
});
const publishSchema = surveyDraftSchema.extend({ after: z.number().int().min(0).max(1_000_000).optional() });
const linksSchema = z.strictObject({
  surveyId: keySchema,
  dealerIds: z.array(uuidSchema).min(1).max(500),
  closesOn: z.iso.date().nullable(),
});
const tokenSchema = z.string().max(200);

export const surveysRouter = trpc.router({
  list: authorised(['survey.read'], nothingSchema, () => onShared('survey.read')).query(({ ctx }) =>
    listSurveys(ctx.work),
  ),
  get: authorised(['survey.read'], surveyKeySchema, () => onShared('survey.read')).query(
    async ({ ctx, input }) => answer(await getSurvey(ctx.work, input)),
  ),
  propose: authorised(['survey.write'], proposalSchema, () => onNetwork('survey.write')).query(
    async ({ ctx, input }) => answer(await proposeFromBlueprint(ctx.work, input)),
  ),
  publish: authorised(['survey.write'], publishSchema, () => onNetwork('survey.write')).mutation(
    async ({ ctx, input }) => answer(await publishSurvey(ctx.work, input)),
  ),
  template: authorised(['survey.write'], templateSchema, () => onNetwork('survey.write')).query(
    async ({ ctx, input }) => answer(await makeSurveyTemplate(ctx.work, input)),
  ),
  importResponses: authorised(['survey.write'], surveyFileSchema, () => onNetwork('survey.write')).mutation(
    async ({ ctx, input }) => answer(await importResponses(ctx.work, input)),
  ),
  links: authorised(['survey.collect'], z.strictObject({ surveyId: keySchema }), () =>
    onShared('survey.collect'),
  ).query(({ ctx, input }) => listLinks(ctx.work, input.surveyId)),
  makeLinks: authorised(['survey.collect'], linksSchema, (input, work) => askLinks(input, work)).mutation(
    async ({ ctx, input }) => answer(await makeLinks(ctx.work, input)),
  ),
  revokeLink: authorised(['survey.collect'], z.strictObject({ linkId: uuidSchema }), askRevoke).mutation(
    async ({ ctx, input }) => answer(await revokeLink(ctx.work, input.linkId)),
  ),
  // Mutations both, so that the token travels in a body and never in an address that is logged.
  open: openToAll
    .input(z.strictObject({ token: tokenSchema }))
    .mutation(({ ctx, input }) => openSurvey(ctx.ports, input.token)),
  answer: openToAll
    .input(surveyResponseSchema.extend({ token: tokenSchema, id: uuidSchema, language: z.enum(LANGUAGES) }))
    .mutation(async ({ ctx, input }) => answer(await answerSurvey(ctx.ports, input))),
});
