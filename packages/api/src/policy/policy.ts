import type { Action } from './action.ts';
import type { MembershipRole } from './membership-role.ts';

/**
 * How far a permission reaches.
 * `network`: the network itself and every dealer the membership covers.
 * `dealers`: the dealers the membership names, and nothing that speaks of another one.
 * `own`: what the person made, at the dealers the membership covers.
 */
export type Scope = 'network' | 'dealers' | 'own';

/** Who may what, and how far. What is not written here is refused. */
export const policy = {
  consultant: {
    'account.use': 'own',
    'dealer.read': 'network',
    'blueprint.read': 'network',
    'blueprint.editStandard': 'network',
    'blueprint.editVariant': 'network',
    'blueprint.createStandard': 'network',
    'blueprint.createVariant': 'network',
    'blueprint.publish': 'network',
    'blueprint.discuss': 'network',
    'overlay.read': 'network',
    'checklist.read': 'network',
    'wave.read': 'network',
    'audit.read': 'network',
    'comparison.read': 'network',
  },
  dealerManager: {
    'account.use': 'own',
    'dealer.read': 'dealers',
    'blueprint.read': 'dealers',
    'blueprint.editVariant': 'dealers',
    'blueprint.createVariant': 'dealers',
    'blueprint.discuss': 'dealers',
    'overlay.read': 'dealers',
    'checklist.read': 'dealers',
    'wave.read': 'dealers',
    'audit.read': 'dealers',
    'audit.runSelf': 'dealers',
    'comparison.read': 'dealers',
  },
  dealerStaff: {
    'account.use': 'own',
    'dealer.read': 'dealers',
    'blueprint.read': 'dealers',
    'blueprint.discuss': 'dealers',
    'overlay.read': 'dealers',
    'checklist.read': 'dealers',
    'wave.read': 'dealers',
    'audit.read': 'own',
    'audit.runSelf': 'own',
  },
  mysteryShopper: {
    'account.use': 'own',
    'dealer.read': 'network',
    'checklist.read': 'network',
    'wave.read': 'network',
    'audit.read': 'own',
    'audit.runMystery': 'own',
  },
  oemAnalyst: {
    'account.use': 'own',
    'dealer.read': 'network',
    'blueprint.read': 'network',
    'blueprint.editStandard': 'network',
    'blueprint.createStandard': 'network',
    'blueprint.publish': 'network',
    'blueprint.discuss': 'network',
    'overlay.read': 'network',
    'checklist.read': 'network',
    'wave.read': 'network',
    'wave.add': 'network',
    'wave.import': 'network',
    'audit.read': 'network',
    'audit.runMystery': 'own',
    'audit.runOem': 'own',
    'comparison.read': 'network',
  },
  administrator: {
    'account.use': 'own',
    'dealer.read': 'network',
    'dealer.add': 'network',
    'blueprint.read': 'network',
    'blueprint.editStandard': 'network',
    'blueprint.editVariant': 'network',
    'blueprint.createStandard': 'network',
    'blueprint.createVariant': 'network',
    'blueprint.publish': 'network',
    'blueprint.discuss': 'network',
    'overlay.read': 'network',
    'checklist.read': 'network',
    'wave.read': 'network',
    'wave.add': 'network',
    'wave.import': 'network',
    'audit.read': 'network',
    'comparison.read': 'network',
    'people.read': 'network',
    'people.invite': 'network',
    'trail.read': 'network',
  },
} as const satisfies Readonly<Record<MembershipRole, Readonly<Partial<Record<Action, Scope>>>>>;
