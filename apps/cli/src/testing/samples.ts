import { appointmentChecklist, exampleBlueprints } from '@truthline/content';
import { writeBlueprintFile } from '@truthline/interchange';

export { appointmentChecklist };

/** A drawing with moments that have no standard and failures that nobody rated. */
export const coffeeShopFile = (): string => writeBlueprintFile(exampleBlueprints.coffeeShop);
