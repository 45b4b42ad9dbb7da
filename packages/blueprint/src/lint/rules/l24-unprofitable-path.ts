import { findPaths } from '../../path/find-paths.ts';
import { pathMoney, pathProfit } from '../../path/path-profit.ts';
import { pathTimes } from '../../path/path-times.ts';
import type { Rule } from '../rule.ts';

/** Without a price on the path nobody said it should earn anything. */
export const unprofitablePath: Rule = {
  id: 'L24',
  severity: 'warn',
  needs: null,
  check: ({ blueprint }, { centsPerMinute = 0 }) => {
    const worst = findPaths(blueprint)
      .paths.map(path => {
        const money = pathMoney(blueprint, centsPerMinute, path);
        const profit = pathProfit(money, pathTimes(blueprint, path).standardSeconds);
        return { profit, price: money.priceCents };
      })
      .filter(({ price, profit }) => price > 0 && profit <= 0)
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
