import { z } from 'zod';

/** Who a person is in a network. A person has one membership: one role, over all dealers or over named ones. */
export const MEMBERSHIP_ROLES = [
  'consultant',
  'dealerManager',
  'dealerStaff',
  'mysteryShopper',
  'oemAnalyst',
  'administrator',
] as const;
export const membershipRoleSchema = z.enum(MEMBERSHIP_ROLES);
export type MembershipRole = z.infer<typeof membershipRoleSchema>;
