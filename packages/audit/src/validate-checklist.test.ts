import { expect, test } from 'vitest';
import type { Item } from './checklist.ts';
import {
  buildChecklist,
  buildItem,
  buildSection,
  multiScale,
  ordinalScale,
  pickupScale,
} from './testing/build-checklist.ts';
import { validateChecklist } from './validate-checklist.ts';

const blank = { zh: ' ', en: '' };
const bands = (
  ...values: [comparison: '<=' | '>=' | '=', value: number, score: number][]
): Item['scale'] => ({
  ...(pickupScale as Extract<Item['scale'], { type: 'measure' }>),
  bands: values.map(([comparison, value, score]) => ({ comparison, value, score })),
});
const problemsOf = (...items: Item[]) =>
  validateChecklist(buildChecklist(items, { sections: [buildSection('s1')] })).map(({ reason }) => reason);

test('a sound checklist has no problem', () => {
  expect(
    problemsOf(
      buildItem('a'),
      buildItem('b', { scale: ordinalScale }),
      buildItem('c', { scale: multiScale(['x', 'y'], ['x']), critical: true }),
      buildItem('d', { scale: pickupScale }),
      buildItem('e', { scale: bands(['=', 0, 1], ['<=', 15, 0.5]) }),
      buildItem('f', { scale: bands(['>=', 95, 1], ['>=', 90, 0.5]) }),
    ),
  ).toEqual([]);
});

test.each<[string, string[], Item[]]>([
  ['CL-1 the same id twice', ['duplicateItem'], [buildItem('a'), buildItem('a')]],
  [
    'CL-1 a section that is not there',
    ['unknownSection'],
    [buildItem('a'), buildItem('b', { sectionId: 'q' })],
  ],
  ['CL-2 no question in any language', ['blankQuestion'], [buildItem('a', { question: blank })]],
  ['no moment name', ['blankMoment'], [buildItem('a', { momentName: blank })]],
  ['an option twice', ['duplicateOption'], [buildItem('a', { scale: multiScale(['x', 'x']) })]],
  [
    'a critical option that is not an option',
    ['unknownCriticalOption'],
    [buildItem('a', { scale: multiScale(['x'], ['y']), critical: true })],
  ],
  [
    'CL-4 critical options on an item that is not critical',
    ['criticalOptionsWithoutCritical'],
    [buildItem('a', { scale: multiScale(['x'], ['x']) })],
  ],
  [
    'CL-3 a wider band before a narrower one',
    ['unreachableBand'],
    [buildItem('a', { scale: bands(['<=', 15, 1], ['<=', 9, 0.5]) })],
  ],
  [
    'CL-3 a worse band before a better one',
    ['bandsOutOfOrder'],
    [buildItem('a', { scale: bands(['<=', 9, 0.5], ['<=', 15, 1]) })],
  ],
  ['no way to full score', ['fullScoreUnreachable'], [buildItem('a', { scale: bands(['<=', 9, 0.5]) })]],
  [
    'CL-4 levels that fall and rise',
    ['levelsOutOfOrder'],
    [
      buildItem('a', {
        scale: {
          type: 'ordinal',
          levels: [
            { key: 'met', score: 0, text: blank },
            { key: 'notMet', score: 1, text: blank },
          ],
        },
      }),
    ],
  ],
])('%s', (_, reasons, items) => {
  expect(problemsOf(...items)).toEqual(reasons);
});

test('sections: unique, named and not empty; the checklist has a title', () => {
  const problems = validateChecklist(
    buildChecklist([buildItem('a')], {
      title: blank,
      sections: [buildSection('s1'), buildSection('s1'), buildSection('s2', 1, { name: blank })],
    }),
  );
  expect(problems).toEqual([
    { reason: 'blankTitle' },
    { reason: 'duplicateSection', sectionId: 's1' },
    { reason: 'blankSectionName', sectionId: 's2' },
    { reason: 'emptySection', sectionId: 's2' },
  ]);
});
