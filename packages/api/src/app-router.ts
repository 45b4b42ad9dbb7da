import { agreementRouter } from './agreement/agreement-router.ts';
import { actionsRouter } from './actions/actions-router.ts';
import { appealsRouter } from './appeals/appeals-router.ts';
import { auditFilesRouter } from './audit-files/audit-files-router.ts';
import { assignmentsRouter } from './assignments/assignments-router.ts';
import { auditsRouter } from './audits/audits-router.ts';
import { blueprintsRouter } from './blueprints/blueprints-router.ts';
import { checklistsRouter } from './checklists/checklists-router.ts';
import { commentsRouter } from './comments/comments-router.ts';
import { dealersRouter } from './dealers/dealers-router.ts';
import { imagesRouter } from './images/images-router.ts';
import { integrationsRouter } from './integrations/integrations-router.ts';
import { networkRouter } from './network/network-router.ts';
import { networkReportsRouter } from './network/report/network-reports-router.ts';
import { peopleRouter } from './people/people-router.ts';
import { presenceRouter } from './presence/presence-router.ts';
import { remindersRouter } from './reminders/reminders-router.ts';
import { reportsRouter } from './reports/reports-router.ts';
import { reviewsRouter } from './reviews/reviews-router.ts';
import { trpc } from './request/trpc.ts';
import { recomputeRouter } from './recompute/recompute-router.ts';
import { regionsRouter } from './regions/regions-router.ts';
import { sessionRouter } from './session/session-router.ts';
import { setupRouter } from './setup/setup-router.ts';
import { surveysRouter } from './surveys/surveys-router.ts';
import { trailRouter } from './trail/trail-router.ts';
import { wavesRouter } from './waves/waves-router.ts';

export const appRouter = trpc.router({
  session: sessionRouter,
  setup: setupRouter,
  regions: regionsRouter,
  dealers: dealersRouter,
  blueprints: blueprintsRouter,
  comments: commentsRouter,
  presence: presenceRouter,
  images: imagesRouter,
  checklists: checklistsRouter,
  waves: wavesRouter,
  assignments: assignmentsRouter,
  audits: auditsRouter,
  auditFiles: auditFilesRouter,
  reminders: remindersRouter,
  reports: reportsRouter,
  reviews: reviewsRouter,
  appeals: appealsRouter,
  agreement: agreementRouter,
  actions: actionsRouter,
  network: networkRouter,
  networkReports: networkReportsRouter,
  surveys: surveysRouter,
  people: peopleRouter,
  trail: trailRouter,
  integrations: integrationsRouter,
  recompute: recomputeRouter,
});
/** The whole surface of the API, inferred. Clients import this type and nothing else. */
export type AppRouter = typeof appRouter;
