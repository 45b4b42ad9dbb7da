import type { RuleId } from '../rule.ts';
import type { LintExample } from './example.ts';
import {
  cardsOutside,
  customersAlone,
  duplicateIds,
  linksToNothing,
  sizes,
  stepsWithoutCustomer,
} from './grid.ts';
import {
  highPrioritiesOpen,
  itemsWithoutMoment,
  momentsWithoutOwner,
  momentsWithoutStandard,
  neededCardsRemoved,
  unguardedFailures,
  unmeasurableStandards,
  unratedFailures,
  waitPointTimesMissing,
} from './judgement.ts';
import {
  backwardsLinks,
  deadEnds,
  decisions,
  idleBackstages,
  linesJumped,
  undeclaredStarts,
  unmarkedCycles,
  unreceivedFrontstages,
  unsupportedFrontstages,
  unusedSupports,
} from './links.ts';
import { repeatedTexts, rolesInTwoLanes, selfServices, sidesOfVisibility, wordings } from './style.ts';
import { losses, slowness } from './time-and-money.ts';

/** At least one wrong and one right drawing for every rule. */
export const LINT_EXAMPLES: { readonly [Id in RuleId]: readonly LintExample[] } = {
  L01: duplicateIds,
  L02: linksToNothing,
  L03: cardsOutside,
  L04: stepsWithoutCustomer,
  L05: customersAlone,
  L06: unreceivedFrontstages,
  L07: unsupportedFrontstages,
  L08: idleBackstages,
  L09: unusedSupports,
  L10: linesJumped,
  L11: backwardsLinks,
  L12: unmarkedCycles,
  L13: undeclaredStarts,
  L14: deadEnds,
  L15: decisions,
  L16: momentsWithoutStandard,
  L17: unmeasurableStandards,
  L18: momentsWithoutOwner,
  L19: unguardedFailures,
  L20: unratedFailures,
  L21: highPrioritiesOpen,
  L22: waitPointTimesMissing,
  L23: slowness,
  L24: losses,
  L25: sidesOfVisibility,
  L26: wordings,
  L27: sizes,
  L28: rolesInTwoLanes,
  L29: itemsWithoutMoment,
  L30: neededCardsRemoved,
  L31: repeatedTexts,
  L32: selfServices,
};
