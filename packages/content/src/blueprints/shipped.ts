import type { Blueprint } from '@truthline/blueprint';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { salesBlueprint } from './sales/sales.ts';

/** The standards a new network starts with. */
export const shippedBlueprints: readonly Blueprint[] = [afterSalesBlueprint, salesBlueprint];
