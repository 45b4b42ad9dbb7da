import type { Rule } from './rule.ts';
import { duplicateId } from './rules/l01-duplicate-id.ts';
import { linkToNothing } from './rules/l02-link-to-nothing.ts';
import { cardOutside } from './rules/l03-card-outside.ts';
import { stepWithoutCustomer } from './rules/l04-step-without-customer.ts';
import { customerAlone } from './rules/l05-customer-alone.ts';
import { unreceivedFrontstage } from './rules/l06-unreceived-frontstage.ts';
import { unsupportedFrontstage } from './rules/l07-unsupported-frontstage.ts';
import { idleBackstage } from './rules/l08-idle-backstage.ts';
import { unusedSupport } from './rules/l09-unused-support.ts';
import { lineJumped } from './rules/l10-line-jumped.ts';
import { backwardsLink } from './rules/l11-backwards-link.ts';
import { unmarkedCycle } from './rules/l12-unmarked-cycle.ts';
import { undeclaredStart } from './rules/l13-undeclared-start.ts';
import { deadEnd } from './rules/l14-dead-end.ts';
import { decisionExits } from './rules/l15-decision-exits.ts';
import { momentWithoutStandard } from './rules/l16-moment-without-standard.ts';
import { unmeasurableStandard } from './rules/l17-unmeasurable-standard.ts';
import { momentWithoutOwner } from './rules/l18-moment-without-owner.ts';
import { unguardedFailure } from './rules/l19-unguarded-failure.ts';
import { unratedFailure } from './rules/l20-unrated-failure.ts';
import { highPriorityOpen } from './rules/l21-high-priority-open.ts';
import { waitPointTimes } from './rules/l22-wait-point-times.ts';
import { tooSlow } from './rules/l23-too-slow.ts';
import { unprofitablePath } from './rules/l24-unprofitable-path.ts';
import { wrongSideOfVisibility } from './rules/l25-wrong-side-of-visibility.ts';
import { customerWording } from './rules/l26-customer-wording.ts';
import { size } from './rules/l27-size.ts';
import { roleInTwoLanes } from './rules/l28-role-in-two-lanes.ts';
import { itemWithoutMoment } from './rules/l29-item-without-moment.ts';
import { neededCardRemoved } from './rules/l30-needed-card-removed.ts';
import { repeatedText } from './rules/l31-repeated-text.ts';
import { selfServiceWithoutEvidence } from './rules/l32-self-service-without-evidence.ts';

/** Every rule, in the order of its id. */
export const LINT_RULES: readonly Rule[] = [
  duplicateId,
  linkToNothing,
  cardOutside,
  stepWithoutCustomer,
  customerAlone,
  unreceivedFrontstage,
  unsupportedFrontstage,
  idleBackstage,
  unusedSupport,
  lineJumped,
  backwardsLink,
  unmarkedCycle,
  undeclaredStart,
  deadEnd,
  decisionExits,
  momentWithoutStandard,
  unmeasurableStandard,
  momentWithoutOwner,
  unguardedFailure,
  unratedFailure,
  highPriorityOpen,
  waitPointTimes,
  tooSlow,
  unprofitablePath,
  wrongSideOfVisibility,
  customerWording,
  size,
  roleInTwoLanes,
  itemWithoutMoment,
  neededCardRemoved,
  repeatedText,
  selfServiceWithoutEvidence,
];
