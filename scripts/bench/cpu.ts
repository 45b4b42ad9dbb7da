import { answerTo } from '../../apps/server/src/testing/answers.ts';
import { scoreAudit } from '../../packages/audit/src/index.ts';
import { lintBlueprint, type Blueprint } from '../../packages/blueprint/src/index.ts';
import { afterSalesBlueprint, afterSalesChecklist } from '../../packages/content/src/index.ts';
import { execute } from '../../packages/document/src/index.ts';
import { searchCards } from '../../packages/editor/src/find/search-cards.ts';
import { rankIntervals } from '../../packages/statistics/src/index.ts';
import type { Bench, Figure } from './figure.ts';
import { naiveRanks } from './naive-ranks.ts';
import { repeatBlueprint } from './repeat-blueprint.ts';
import { interleave, median, timed } from './rounds.ts';

const DEALERS = 600;

const copyOf = (blueprint: Blueprint): Blueprint => structuredClone(blueprint);

/** The same blueprint after one card got another text, over and over. */
const editing = (blueprint: Blueprint) => {
  const cards = Object.values(blueprint.card);
  let now = blueprint;
  let edits = 0;
  return (): Blueprint => {
    const card = cards[edits % cards.length];
    if (card === undefined) throw new Error('a blueprint without cards');
    edits += 1;
    const text = { zh: `${card.text.zh}${edits}`, en: `${card.text.en} ${edits}` };
    const edited = execute(now, { type: 'card.edit', cardId: card.id, fields: { text } });
    if (!edited.ok) throw new Error(edited.error.reason);
    now = edited.value.blueprint;
    return now;
  };
};

/** Lint of a blueprint never seen before, and again after one edit: findings of untouched tables are kept. */
const measureLint = async (rounds: number): Promise<readonly Figure[]> => {
  const blueprint = repeatBlueprint(afterSalesBlueprint, 7);
  const text = JSON.stringify(blueprint);
  const cards = Object.keys(blueprint.card).length;
  const edit = editing(copyOf(blueprint));
  lintBlueprint(edit());
  const samples = await interleave(
    { rounds, warmUp: 3 },
    {
      lint: () => {
        const unseen = copyOf(blueprint);
        return timed(() => lintBlueprint(unseen));
      },
      again: () => {
        const edited = edit();
        return timed(() => lintBlueprint(edited));
      },
      parse: () => timed(() => JSON.parse(text)),
    },
  );
  const against = { name: 'JSON.parse of the same blueprint', theirs: median(samples.parse) };
  return [
    { name: `lint of ${cards} cards, every rule`, unit: 'ms', ours: median(samples.lint), against },
    { name: 'the same after the text of one card', unit: 'ms', ours: median(samples.again), against },
  ];
};

/** Search over everything a card says, the first key on a blueprint never searched before and the next. */
const measureSearch = async (rounds: number): Promise<readonly Figure[]> => {
  const blueprint = repeatBlueprint(afterSalesBlueprint, 14);
  const texts = Object.values(blueprint.card).map(({ text }) => `${text.zh} ${text.en}`.toLowerCase());
  const searched = copyOf(blueprint);
  searchCards(searched, 'a');
  const samples = await interleave(
    { rounds, warmUp: 3 },
    {
      first: () => {
        const unseen = copyOf(blueprint);
        return timed(() => searchCards(unseen, 'time'));
      },
      next: () => timed(() => searchCards(searched, 'time')),
      scan: () => timed(() => texts.filter(text => text.includes('time'))),
    },
  );
  const against = { name: 'includes() over the texts alone', theirs: median(samples.scan) };
  return [
    {
      name: `search over ${texts.length.toLocaleString('en')} cards, first key`,
      unit: 'ms',
      ours: median(samples.first),
      against,
    },
    { name: 'the same, next key', unit: 'ms', ours: median(samples.next), against },
  ];
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
      ...(await measureLint(world.quick ? 5 : 15)),
      ...(await measureSearch(world.quick ? 5 : 15)),
      await measureScore(world.quick ? 3 : 9),
      await measureRanks(world.quick ? 1 : 3, world.quick ? 2_000 : 10_000),
    ],
    notes: [],
  }),
};
