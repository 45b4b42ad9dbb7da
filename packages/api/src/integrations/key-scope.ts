import type { KeyScope } from '@truthline/db';
import type { Action } from '../policy/action.ts';

/** What each scope of a key opens; a key with several opens what any of them does, and never what its maker may not. */
export const ACTIONS_OF_SCOPE: Readonly<Record<KeyScope, readonly Action[]>> = {
  'network:read': ['comparison.read', 'dealer.read', 'wave.read'],
  'audits:read': ['audit.read', 'dealer.read', 'wave.read'],
  'export:read': ['audit.export'],
  'waves:import': ['wave.import', 'wave.read'],
};
