import { SERVICES } from '@truthline/blueprint';
import { expect, it } from 'vitest';
import { exampleBlueprints } from './examples/examples.ts';
import { shippedBlueprints } from './shipped.ts';
import { blueprintTemplates } from './templates.ts';

it('every shipped blueprint and every example is a template, called by its service or by its name', () => {
  expect(blueprintTemplates.map(({ blueprint }) => blueprint)).toEqual([
    ...shippedBlueprints,
    ...Object.values(exampleBlueprints),
  ]);
  expect(blueprintTemplates.map(({ id }) => id)).toEqual([
    ...SERVICES.filter(service => service !== 'other'),
    ...Object.keys(exampleBlueprints),
  ]);
});

it.each(blueprintTemplates)(
  '$id says in one sentence of each language what it is, and where it comes from',
  each => {
    expect(each.description.zh).toMatch(/^[^。]+。$/);
    expect(each.description.en).toMatch(/^[^.]+(\.\d[^.]*)?\.$/);
    expect(each.source.zh.length * each.source.en.length).toBeGreaterThan(0);
    expect(each.title).toBe(each.blueprint.journey['journey']?.title);
  },
);

it.each(blueprintTemplates)('$id counts what it draws', ({ counts, bases, blueprint }) => {
  expect(counts.cards).toBe(Object.keys(blueprint.card).length);
  const standards = Object.values(blueprint.moment).filter(({ standard }) => standard !== null);
  expect(bases.seed + bases['seed-adapted'] + bases.proposed).toBe(standards.length);
});

it('the counts of the standards are these', () => {
  const standards = blueprintTemplates.filter(({ kind }) => kind === 'standard');
  expect(
    Object.fromEntries(
      standards.map(({ id, counts: { stages, steps, cards, moments, failurePoints, waitPoints } }) => [
        id,
        [stages, steps, cards, moments, failurePoints, waitPoints],
      ]),
    ),
  ).toEqual({
    aftersales: [5, 16, 145, 46, 14, 5],
    sales: [6, 12, 97, 26, 6, 4],
    testDrive: [4, 8, 77, 11, 6, 3],
    delivery: [4, 9, 77, 9, 6, 3],
    recovery: [5, 9, 80, 7, 8, 4],
  });
  expect(blueprintTemplates.find(({ id }) => id === 'recovery')?.bases).toEqual({
    seed: 3,
    'seed-adapted': 4,
    proposed: 0,
  });
});
