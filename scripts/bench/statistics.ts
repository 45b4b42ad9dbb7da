import { setImmediate as othersTurn } from 'node:timers/promises';
import { compareDealersPaced } from '../../packages/audit/src/index.ts';
import {
  simulateChanges,
  simulateFunnels,
  simulateProgrammes,
  simulateRanks,
} from '../../packages/audit/src/testing/simulations.ts';
import { simulateNetwork } from '../../packages/audit/src/testing/simulate-network.ts';
import { clusterOrder } from '../../packages/statistics/src/index.ts';
import type { Bench, Figure } from './figure.ts';
import { median, timed } from './rounds.ts';

const percent = (
  name: string,
  share: number,
  against: { readonly name: string; readonly share: number } | null = null,
): Figure => ({
  name,
  unit: '%',
  ours: 100 * share,
  against: against === null ? null : { name: against.name, theirs: 100 * against.share },
});

/** How often alarms are false, and how often true ones are raised. */
const measureFunnels = (networks: number): readonly Figure[] => {
  const still = simulateFunnels({ networks, seed: 77 });
  return [
    percent('alerts at the two-sided 0.2 % limit, nobody differs', still.alertRate, {
      name: 'at most',
      share: 0.0025,
    }),
    percent('networks with anybody called, nobody differs', still.flaggedNetworks, {
      name: 'false discovery rate',
      share: 0.05,
    }),
    ...[-0.05, -0.1, -0.15].flatMap(shift => {
      const moved = simulateFunnels({ networks: networks / 4, seed: 78, planted: 30, shift });
      return [
        percent(`called of 30 planted ${-100 * shift} points low`, moved.power),
        percent('  others among the called', moved.falseDiscoveries),
      ];
    }),
  ];
};

const measureRanks = (networks: number, draws: number): readonly Figure[] => {
  const found = simulateRanks({ networks, dealers: 300, draws, seed: 40_000 });
  return [
    percent(
      `95 % rank intervals that hold the true rank, of ${found.ranked.toLocaleString('en')}`,
      found.coverage,
      {
        name: 'nominal',
        share: 0.95,
      },
    ),
    {
      name: 'squared error of shrunk scores',
      unit: 'points²',
      ours: found.shrunkSquaredError,
      against: { name: 'raw scores', theirs: found.rawSquaredError },
    },
    percent('networks in which shrunk is nearer the truth', found.shrunkBetter),
  ];
};

const measureChanges = (runs: number): readonly Figure[] => {
  const still = simulateProgrammes({ runs, seed: 1, effect: 0 });
  return [
    percent('programmes without effect called an improvement', still.better, {
      name: 'at most',
      share: 0.05,
    }),
    {
      name: '  what the scores of those in it rose by all the same',
      unit: 'points',
      ours: still.rawChange,
      against: null,
    },
    ...[3, 6].map(effect =>
      percent(
        `programmes with an effect of ${effect} points called one`,
        simulateProgrammes({ runs: runs / 4, seed: 100_000, effect }).better,
      ),
    ),
    percent(
      'waves with anybody called, nobody moved',
      simulateChanges({ runs, seed: 1, shift: 0 }).networksWithAny,
      {
        name: 'false discovery rate',
        share: 0.05,
      },
    ),
    ...[20, 30].map(shift =>
      percent(
        `called of 20 that moved by ${shift} points, two audits each`,
        simulateChanges({ runs: runs / 4, seed: 1, shift }).power,
      ),
    ),
  ];
};

/** The comparison of a network of three years, with the longest time it kept others waiting. */
const measureComparison = async (dealers: number, rounds: number): Promise<readonly Figure[]> => {
  const { totals } = simulateNetwork({ seed: 1, dealers, auditsOf: () => 54, between: 6, within: 8 });
  const took: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let since = performance.now();
    let longest = 0;
    const look = () => {
      longest = Math.max(longest, performance.now() - since);
    };
    took.push(
      await timed(() =>
        compareDealersPaced(totals, async () => {
          look();
          await othersTurn();
          since = performance.now();
        }),
      ),
    );
    look();
    waits.push(longest);
  }
  const name = `comparison of ${dealers.toLocaleString('en')} dealers × 54 audits, 10,000 draws`;
  return [
    { name, unit: 'ms', ours: median(took), against: null },
    { name: '  longest step', unit: 'ms', ours: median(waits), against: null },
  ];
};

const measureOrder = async (dealers: number, rounds: number): Promise<Figure> => {
  const rows = Array.from({ length: dealers }, (_, dealer) =>
    Array.from({ length: 77 }, (_moment, moment) =>
      (dealer * 31 + moment * 17) % 11 === 0 ? null : ((dealer * 7919 + moment * 104_729) % 1009) / 10,
    ),
  );
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) took.push(await timed(() => clusterOrder(rows)));
  return {
    name: `order of a clustered heatmap, ${dealers.toLocaleString('en')} × 77 with gaps`,
    unit: 'ms',
    ours: median(took),
    against: null,
  };
};

/** Methods against known truths, in full size, and what they take. The same in small size is held by tests. */
export const statistics: Bench = {
  name: 'statistics',
  measure: async ({ quick }) => ({
    title: `statistics: ${quick ? 20 : 200} networks of 600 dealers, ${quick ? 200 : 2_000} programmes`,
    figures: [
      ...measureFunnels(quick ? 20 : 200),
      ...measureRanks(quick ? 4 : 40, quick ? 2_000 : 10_000),
      ...measureChanges(quick ? 200 : 2_000),
      ...(await measureComparison(1_200, quick ? 1 : 3)),
      ...(await measureComparison(4_200, 1)),
      await measureOrder(1_200, quick ? 1 : 3),
      await measureOrder(4_200, quick ? 1 : 3),
    ],
    notes: [],
  }),
};
