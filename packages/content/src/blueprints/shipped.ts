import type { Blueprint, LocalText } from '@truthline/blueprint';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { newCarDeliveryBlueprint } from './new-car-delivery/new-car-delivery.ts';
import { recoveryBlueprint } from './recovery/recovery.ts';
import { salesBlueprint } from './sales/sales.ts';
import { testDriveBlueprint } from './test-drive/test-drive.ts';

/** The standards a new network starts with, one a service, in the order of the services. */
export const shippedBlueprints: readonly Blueprint[] = [
  afterSalesBlueprint,
  salesBlueprint,
  testDriveBlueprint,
  newCarDeliveryBlueprint,
  recoveryBlueprint,
];

/** What version 1 of them is called in a new network. */
export const shippedVersionName: LocalText = { zh: '随产品提供', en: 'As shipped' };
