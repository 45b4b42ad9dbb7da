import { answerTo } from '../../apps/server/src/testing/answers.ts';
import { scoreAudit } from '../../packages/audit/src/index.ts';
import { lintBlueprint } from '../../packages/blueprint/src/index.ts';
import { afterSalesBlueprint, afterSalesChecklist } from '../../packages/content/src/index.ts';
import { rankIntervals } from '../../packages/statistics/src/index.ts';
import type { Bench, Figure } from './figure.ts';
import { naiveRanks } from './naive-ranks.ts';
import { repeatBlueprint } from './repeat-blueprint.ts';
import { interleave, median, timed } from './rounds.ts';

const DEALERS = 600;

const measureLint = async (rounds: number): Promise<Figure> => {
  const blueprint = repeatBlueprint(afterSalesBlueprint, 7);
  const text = JSON.stringify(blueprint);
  const cards = Object.keys(blueprint.card).length;
  const samples = await interleave(
    { rounds, warmUp: 3 },
    {
      lint: () => timed(() => lintBlueprint(blueprint)),
      parse: () => timed(() => JSON.parse(text)),
    },
  );
  return {
    name: `lint of ${cards} cards, every rule`,
    unit: 'ms',
    ours: median(samples.lint),
    against: { name: 'JSON.parse of the same blueprint', theirs: median(samples.parse) },
  };
};

const measureScore = async (rounds: number): Promise<Figure> => {
  const audits = 1_000;
  const answers = afterSalesChecklist.items.map((item, index) =>
    answerTo(item, index % 3 === 0 ? 'badly' : 'well'),
  );
  const text = JSON.stringify(answers);
  const times = (work: () => unknown) =>
    timed(() => {
      for (let audit = 0; audit < audits; audit += 1) work();
    });
  const samples = await interleave(
    { rounds, warmUp: 2 },
    {
      score: () => times(() => scoreAudit(afterSalesChecklist, answers, 'oem')),
      parse: () => times(() => JSON.parse(text)),
    },
  );
  return {
    name: `score of ${audits.toLocaleString('en')} audits of ${answers.length} items`,
    unit: 'ms',
    ours: median(samples.score),
    against: { name: 'JSON.parse of their answers', theirs: median(samples.parse) },
  };
};

const measureRanks = async (rounds: number, draws: number): Promise<Figure> => {
  const values = Array.from({ length: DEALERS }, (_, index) => 60 + ((index * 7919) % DEALERS) / 20);
  const deviations = values.map((_, index) => 1.5 + (index % 5) / 2);
  const samples = await interleave(
    { rounds, warmUp: 0 },
    {
      ranks: () => timed(() => rankIntervals(values, deviations, { seed: 1, draws })),
      naive: () => timed(() => naiveRanks(values, deviations, draws, Math.random)),
    },
  );
  return {
    name: `ranks of ${DEALERS} dealers, ${draws.toLocaleString('en')} draws`,
    unit: 'ms',
    ours: median(samples.ranks),
    against: { name: 'the same with the sort of the language', theirs: median(samples.naive) },
  };
};

/** What runs without network and disk. */
export const cpu: Bench = {
  name: 'cpu',
  measure: async world => ({
    title: 'reckoning alone, in one process',
    figures: [
      await measureLint(world.quick ? 5 : 15),
      await measureScore(world.quick ? 3 : 9),
      await measureRanks(world.quick ? 1 : 3, world.quick ? 2_000 : 10_000),
    ],
    notes: [],
  }),
};
