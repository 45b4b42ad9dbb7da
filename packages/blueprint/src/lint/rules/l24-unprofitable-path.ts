import { findPaths } from '../../path/find-paths.ts';
import { pathMoney, pathProfit } from '../../path/path-profit.ts';
import { pathTimes } from '../../path/path-times.ts';
import type { Rule } from '../rule.ts';

/** Without a price on the path nobody said it should earn anything. */
export const unprofitablePath: Rule = {
  id: 'L24',
  severity: 'warn',
  needs: null,
  check: ({ blueprint, cards }, { centsPerMinute = 0 }) => {
    if (cards.every(card => card.priceCents === null)) return [];
    const worst = findPaths(blueprint)
      .paths.map(path => ({ path, money: pathMoney(blueprint, centsPerMinute, path) }))
      .filter(({ money }) => money.priceCents > 0)
      .map(({ path, money }) => {
        const profit = pathProfit(money, pathTimes(blueprint, path).standardSeconds);
        return { price: money.priceCents, profit };
      })
      .filter(({ profit }) => profit <= 0)
      .toSorted((one, other) => one.profit - other.profit)[0];
    return worst === undefined
      ? []
      : [
          {
            message: 'loss',
            place: [{ table: 'journey', id: 'journey' }],
            values: { price: worst.price / 100, cost: (worst.price - worst.profit) / 100 },
            fix: null,
          },
        ];
  },
};
