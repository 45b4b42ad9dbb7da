import type { Blueprint } from '../../blueprint.ts';
import { findPaths, type Paths } from '../../path/find-paths.ts';
import { pathMoney, pathProfit } from '../../path/path-profit.ts';
import { pathTimes } from '../../path/path-times.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { DRAWING, type Rule } from '../rule.ts';

/** What a path earns and what is left of it, in cents. */
type Balance = { readonly price: number; readonly profit: number };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The path on which most is lost, or null where none loses. */
const worstBalance = (blueprint: Blueprint, { paths }: Paths, centsPerMinute: number): Balance | null => {
  // No path costs more than everything there is: most need not be looked at card by card.
  const allCosts = sum(Object.values(blueprint.card).map(({ costCents }) => costCents ?? 0));
  return (
    paths
      .flatMap((path): readonly Balance[] => {
        const price = sum(path.cardIds.map(id => blueprint.card[id]?.priceCents ?? 0));
        if (price <= 0) return [];
        const { standardSeconds } = pathTimes(blueprint, path);
        const atLeast = { priceCents: price, fixedCents: allCosts, centsPerMinute };
        if (pathProfit(atLeast, standardSeconds) > 0) return [];
        const profit = pathProfit(pathMoney(blueprint, centsPerMinute, path), standardSeconds);
        return profit <= 0 ? [{ price, profit }] : [];
      })
      .toSorted((one, other) => one.profit - other.profit)[0] ?? null
  );
};

/** All that the balance of a path depends on, besides the links: a card that only says something else changes nothing. */
const amounts = ({ cards, steps }: DrawingIndex, centsPerMinute: number): string =>
  [
    centsPerMinute,
    ...cards.map(
      ({ priceCents, costCents, durationSeconds }) => `${priceCents} ${costCents} ${durationSeconds}`,
    ),
    ...steps.map(({ standardSeconds }) => standardSeconds),
  ].join('\n');

const balances = new WeakMap<Paths, { readonly amounts: string; readonly worst: Balance | null }>();

const rememberedBalance = (index: DrawingIndex, centsPerMinute: number): Balance | null => {
  const paths = findPaths(index.blueprint);
  const present = amounts(index, centsPerMinute);
  const known = balances.get(paths);
  if (known?.amounts === present) return known.worst;
  const worst = worstBalance(index.blueprint, paths, centsPerMinute);
  balances.set(paths, { amounts: present, worst });
  return worst;
};

/** Without a price on the path nobody said it should earn anything; without any cost it cannot lose. */
export const unprofitablePath: Rule = {
  id: 'L24',
  severity: 'warn',
  needs: null,
  reads: DRAWING,
  check: (index, { centsPerMinute = 0 }) => {
    if (index.cards.every(card => card.priceCents === null)) return [];
    if (centsPerMinute === 0 && index.cards.every(card => (card.costCents ?? 0) === 0)) return [];
    const worst = rememberedBalance(index, centsPerMinute);
    return worst === null
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
