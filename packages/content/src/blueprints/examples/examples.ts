import type { Blueprint } from '@truthline/blueprint';
import { burgerRestaurant } from './burger-restaurant.ts';
import { carService } from './car-service.ts';
import { coffeeShop } from './coffee-shop.ts';
import { gridConnection } from './grid-connection.ts';
import { shoeshine } from './shoeshine.ts';

/** Published drawings, to learn from and to try imports on. They are as their sources have them, gaps included. */
export const exampleBlueprints = {
  burgerRestaurant,
  carService,
  coffeeShop,
  gridConnection,
  shoeshine,
} as const satisfies { readonly [key: string]: Blueprint };
