import { agreementAttacks } from './attacks/agreement.ts';
import { actionsAttacks } from './attacks/actions.ts';
import type { Attacks } from './attacks/attack.ts';
import { auditFilesAttacks } from './attacks/audit-files.ts';
import { assignmentsAttacks } from './attacks/assignments.ts';
import { auditsAttacks } from './attacks/audits.ts';
import { blueprintsAttacks } from './attacks/blueprints.ts';
import { checklistsAttacks } from './attacks/checklists.ts';
import { commentsAttacks } from './attacks/comments.ts';
import { dealersAttacks } from './attacks/dealers.ts';
import { imagesAttacks } from './attacks/images.ts';
import { integrationsAttacks } from './attacks/integrations.ts';
import { networkAttacks } from './attacks/network.ts';
import { networkReportsAttacks } from './attacks/network-reports.ts';
import { peopleAttacks } from './attacks/people.ts';
import { recomputeAttacks } from './attacks/recompute.ts';
import { remindersAttacks } from './attacks/reminders.ts';
import { reportsAttacks } from './attacks/reports.ts';
import { appealsAttacks, reviewsAttacks } from './attacks/reviews.ts';
import { sessionAttacks } from './attacks/session.ts';
import { surveysAttacks } from './attacks/surveys.ts';
import { trailAttacks } from './attacks/trail.ts';
import { wavesAttacks } from './attacks/waves.ts';

export type { Own, Victim } from './attacks/attack.ts';

/** One entry a procedure. A procedure without one fails the test that walks the router. */
export const ATTACKS: Attacks = {
  ...sessionAttacks,
  ...dealersAttacks,
  ...blueprintsAttacks,
  ...commentsAttacks,
  ...imagesAttacks,
  ...checklistsAttacks,
  ...wavesAttacks,
  ...assignmentsAttacks,
  ...auditsAttacks,
  ...auditFilesAttacks,
  ...reviewsAttacks,
  ...appealsAttacks,
  ...agreementAttacks,
  ...actionsAttacks,
  ...networkAttacks,
  ...networkReportsAttacks,
  ...remindersAttacks,
  ...reportsAttacks,
  ...surveysAttacks,
  ...peopleAttacks,
  ...trailAttacks,
  ...integrationsAttacks,
  ...recomputeAttacks,
};
