import { expect, test } from 'vitest';
import { listChecklistDifferences } from '../building/checklist-difference.ts';
import type { ChecklistVersion, Item } from '../checklist.ts';
import {
  buildChecklist,
  buildItem,
  buildSection,
  multiScale,
  pickupScale,
  plainSettings,
} from '../testing/build-checklist.ts';
import { checklistTexts } from './checklist-catalogue.ts';
import { describeChecklistDifference } from './describe-checklist-difference.ts';
import { describeScale } from './describe-scale.ts';

const from = buildChecklist([buildItem('a', { scale: pickupScale }), buildItem('b'), buildItem('c')], {
  sections: [buildSection('s1', 40), buildSection('s2', 60)],
});
const say = (to: ChecklistVersion, language: 'zh' | 'en') =>
  listChecklistDifferences(from, to).map(difference => describeChecklistDifference(difference, language));
const withItem = (id: string, fields: Partial<Item>): ChecklistVersion => ({
  ...from,
  items: from.items.map(item => (item.id === id ? { ...item, ...fields } : item)),
});

test('what was added, removed, moved and changed is said in both languages', () => {
  const [a, b, c] = from.items;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three items');
  const to: ChecklistVersion = {
    ...from,
    settings: { ...plainSettings, passMark: 80, critical: 'zeroesSection' },
    items: [c, { ...a, weight: 2.5, critical: true }, buildItem('d', { sectionId: 's2' })],
  };
  expect(say(to, 'en')).toEqual([
    'Changed scoring rules Test: critical: fails the outcome → makes the section 0, pass mark: nothing → 80',
    'Removed item: Question b',
    'Moved item: Question c',
    'Changed item Question a: weight: 1 → 2.5, critical: no → yes',
    'New item: Question d',
  ]);
  expect(say(to, 'zh')).toEqual([
    '更改计分规则“Test(中)”：关键项由“判为不合格”改为“所在部分记 0 分”、合格线由“无”改为“80”',
    '删除检查项：Question b(中)',
    '移动检查项：Question c(中)',
    '更改检查项“Question a(中)”：权重由“1”改为“2.5”、关键项由“否”改为“是”',
    '新增检查项：Question d(中)',
  ]);
  expect(say(withItem('c', { sectionId: 's2' }), 'en')).toEqual(['Moved to another section: Question c']);
});

test('bands that changed are read out', () => {
  const scale = { ...pickupScale, bands: [{ comparison: '<=', value: 12, score: 1 }] } as Item['scale'];
  expect(say(withItem('a', { scale }), 'en')).toEqual([
    'Changed item Question a: answer: measured in s: ≤ 9: 100 %, ≤ 15: 50 %, else: 0 % → measured in s: ≤ 12: 100 %, else: 0 %',
  ]);
});

test('a text that changed in the other language alone is shown in that one', () => {
  const question = { zh: '改过的问题', en: 'Question b' };
  expect(say(withItem('b', { question }), 'en')).toEqual([
    'Changed item Question b: question: Question b(中) → 改过的问题',
  ]);
});

test('what a user wrote is not taken for a key of ours', () => {
  expect(say(withItem('b', { evidence: ['self', 'photo'] }), 'zh')).toEqual([
    '更改检查项“Question b(中)”：证据由“note”改为“self、photo”',
  ]);
});

test('a scale in words', () => {
  const words = (scale: Item['scale']) => describeScale(scale, 'en');
  const option = (key: string, score: number | null) => ({ key, text: { zh: '', en: key }, score });
  expect(words({ ...multiScale(['x', 'y', 'z']), needed: 2 } as Item['scale'])).toBe(
    'ticks: x, y, z (2 needed)',
  );
  expect(words({ type: 'single', options: [option('full', 1), option('else', null)] })).toBe(
    'one of: full 100 %, else (not scored)',
  );
  expect(
    words({ type: 'timeOfDay', bands: [{ comparison: '<=', value: 545, score: 0.25 }], otherwise: 0 }),
  ).toBe('time of day: ≤ 09:05: 25 %, else: 0 %');
  expect(words({ ...pickupScale, bands: [] } as Item['scale'])).toBe('measured in s: recorded only');
  expect(describeScale({ type: 'photo', least: 1, most: 3 }, 'zh')).toBe('照片 1 至 3 张');
});

test('both languages fill the same blanks', () => {
  const blanks = (texts: object): readonly string[] =>
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [`${key} ${[...value.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted().join()}`]
        : blanks(typeof value === 'object' && value !== null ? value : {}),
    );
  expect(blanks(checklistTexts.zh)).toEqual(blanks(checklistTexts.en));
});
