import { expect, test } from 'vitest';
import type { ChecklistDraft, Item } from '../checklist.ts';
import {
  buildChecklist,
  buildGroup,
  buildItem,
  buildSection,
  multiScale,
  ordinalScale,
  pickupScale,
} from '../testing/build-checklist.ts';
import { validateChecklist } from '../validate-checklist.ts';
import { describeChecklistProblem } from './describe-checklist-problem.ts';
import { problemTexts } from './problem-texts.ts';

const blank = { zh: '', en: ' ' };
const option = (key: string, score: number | null) => ({ key, text: { zh: key, en: key }, score });
const ok = buildItem('ok');

const withItems = (...items: Item[]): ChecklistDraft => buildChecklist([ok, ...items]);
const only = (fields: Partial<Item>): ChecklistDraft => withItems(buildItem('a', fields));

test.each<[string, ChecklistDraft, string]>([
  [
    'a k of n with too few options',
    only({ scale: { ...multiScale(['x', 'y']), needed: 3 } as Item['scale'] }),
    'Item a asks for more than it allows.',
  ],
  [
    'photos at least more than at most',
    only({ scale: { type: 'photo', least: 4, most: 3 } }),
    'Item a asks for more than it allows.',
  ],
  [
    'own levels that go up and down',
    only({
      scale: {
        type: 'ordinal',
        levels: [option('l1', 0), option('l2', 1), option('l3', 0.5)].map(each => ({
          ...each,
          score: each.score ?? 0,
        })),
      },
    }),
    'The scores of the levels of item a do not run one way.',
  ],
  [
    'a single choice without full score',
    only({ scale: { type: 'single', options: [option('x', 0.9), option('y', null)] } }),
    'No answer to item a gives full score.',
  ],
  [
    'several choices that stay below full score together',
    only({
      scale: {
        type: 'multiple',
        options: [option('x', 0.4), option('y', 0.5)].map(each => ({ ...each, exclusive: false })),
      },
    }),
    'No answer to item a gives full score.',
  ],
  [
    'an option twice in a single choice',
    only({ scale: { type: 'single', options: [option('x', 1), option('x', 0)] } }),
    'Item a has the option x twice.',
  ],
  [
    'a later time of day worth more',
    only({
      scale: {
        type: 'timeOfDay',
        bands: [
          { comparison: '<=', value: 540, score: 0.5 },
          { comparison: '<=', value: 600, score: 1 },
        ],
        otherwise: 0,
      },
    }),
    'Band 2 of item a is out of order: bands run from best to worst.',
  ],
  [
    'a critical text',
    only({ scale: { type: 'text' }, critical: true }),
    'Item a is critical, but its answers are not scored.',
  ],
  [
    'a critical bonus',
    only({ bonus: true, critical: true }),
    'Item a cannot be critical and a bonus at once.',
  ],
  [
    'a section of bonus items',
    withItems(buildItem('a', { sectionId: 's2', bonus: true })),
    'Section s2 has bonus items only: there is nothing to add them to.',
  ],
  [
    'nothing that is scored',
    buildChecklist([buildItem('a', { scale: { type: 'date' } })]),
    'No item of the checklist is scored.',
  ],
  [
    'a group that nobody is in',
    { ...withItems(), repeatGroups: [buildGroup('g')] },
    'Repeat group g has no items.',
  ],
  [
    'a group that is not there',
    only({ repeatGroupId: 'g' }),
    'Item a is in repeat group g, which is not there.',
  ],
  [
    'a group in another section',
    { ...only({ repeatGroupId: 'g', sectionId: 's2' }), repeatGroups: [buildGroup('g')] },
    'Item a and its repeat group g are in different sections.',
  ],
  [
    'a group that needs more than it allows',
    { ...only({ repeatGroupId: 'g' }), repeatGroups: [buildGroup('g', { least: 6 })] },
    'Repeat group g needs more repeats than it allows.',
  ],
  [
    'a group without a name',
    { ...only({ repeatGroupId: 'g' }), repeatGroups: [buildGroup('g', { name: blank })] },
    'Repeat group g has no name.',
  ],
])('%s is named', (_, draft, sentence) => {
  expect(validateChecklist(draft).map(problem => describeChecklistProblem(problem, 'en'))).toEqual([
    sentence,
  ]);
});

test('what is right has no problem', () => {
  const right = buildChecklist(
    [
      ok,
      buildItem('rising', {
        scale: {
          type: 'ordinal',
          levels: [0, 0.3, 0.6, 1].map((score, index) => ({ ...option(`l${index}`, score), score })),
        },
      }),
      buildItem('number', { scale: { ...pickupScale, bands: [], quantity: 'number' } as Item['scale'] }),
      buildItem('timed', { repeatGroupId: 'g', scale: pickupScale }),
      buildItem('more', { bonus: true, scale: ordinalScale }),
      buildItem('text', { sectionId: 's2', scale: { type: 'text' } }),
    ],
    { repeatGroups: [buildGroup('g')], sections: [buildSection('s1'), buildSection('s2')] },
  );
  expect(validateChecklist(right)).toEqual([]);
});

test('every problem has its sentence in both languages, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted();
  for (const { zh, en } of Object.values(problemTexts)) expect(blanks(zh)).toEqual(blanks(en));
  expect(describeChecklistProblem({ reason: 'unreachableBand', itemId: 'A1-01', band: 1 }, 'zh')).toBe(
    '检查项 A1-01 的第 2 档永远不会用到：前面的档已包含它。',
  );
});
