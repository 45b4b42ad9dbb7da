import type { Blueprint } from '@truthline/blueprint';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { recoveryBlueprint } from './recovery/recovery.ts';
import { salesBlueprint } from './sales/sales.ts';

/** The standards a new network starts with, one a service, in the order of the services. */
export const shippedBlueprints: readonly Blueprint[] = [
  afterSalesBlueprint,
  salesBlueprint,
  recoveryBlueprint,
];
