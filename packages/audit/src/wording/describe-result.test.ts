import { describe, expect, test } from 'vitest';
import type { Answer } from '../answer.ts';
import { scoreAudit } from '../score-audit.ts';
import {
  buildChecklist,
  buildItem,
  buildSection,
  no,
  notApplicable,
  notObserved,
  plainSettings,
  yes,
} from '../testing/build-checklist.ts';
import type { ChecklistVersion } from '../checklist.ts';
import { describeResult } from './describe-result.ts';
import { resultCatalogue } from './result-catalogue.ts';

const items = (count: number, critical: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) =>
    buildItem(`i${index + 1}`, { critical: critical.includes(index + 1) }),
  );
const answers = (count: number, missed: readonly number[]): readonly Answer[] =>
  Array.from({ length: count }, (_, index) => `i${index + 1}`).map((id, index) =>
    missed.includes(index + 1) ? no(id) : yes(id),
  );
const say = (version: ChecklistVersion, given: readonly Answer[]) => {
  const card = scoreAudit(version, given);
  return { en: describeResult(version, card, 'en'), zh: describeResult(version, card, 'zh') };
};

describe('a result in words', () => {
  test('36 of 40 = 90 %; fails because item 4 is critical', () => {
    const { en, zh } = say(buildChecklist(items(40, [4])), answers(40, [4, 10, 20, 30]));
    expect(en.summary).toBe('36 of 40 = 90 %; fails because item 4 is critical');
    expect(zh.summary).toBe('40 分得 36 分 = 90%；不合格：第 4 项为关键项');
    expect(en.reasons).toEqual(['Item 4 is critical and failed: Question i4']);
    expect(zh.reasons).toEqual(['第 4 项为关键项，未达标：Question i4(中)']);
  });

  test('passes', () => {
    const { en, zh } = say(buildChecklist(items(40)), answers(40, []));
    expect([en.summary, zh.summary]).toEqual(['40 of 40 = 100 %; passes', '40 分得 40 分 = 100%；合格']);
    expect([...en.reasons, ...en.notes]).toEqual([]);
  });

  test('several reasons are all told, and a score just below its mark does not read as equal to it', () => {
    const version = buildChecklist(items(3, [1, 2]), {
      settings: { ...plainSettings, passMark: 33.3334 },
      sections: [buildSection('s1', 1, { passMark: 50 })],
    });
    const { en } = say(version, answers(3, [1, 2]));
    expect(en.summary).toBe(
      '1 of 3 = 33.33 %; fails because items 1, 2 are critical and s1 at 33.3 % is below 50 % and 33.3 % is below 33.33 %',
    );
    const close = buildChecklist(items(3), { settings: { ...plainSettings, passMark: 66.67 } });
    expect(say(close, answers(3, [1])).en.reasons).toEqual([
      'The score of 66.667 % is below the pass mark of 66.67 %.',
    ]);
  });

  test('sections with their weights, what was left out, and what is missing', () => {
    const version = buildChecklist(
      [
        buildItem('a', { sectionId: 's1', weight: 50 }),
        buildItem('b', { sectionId: 's2' }),
        buildItem('c', { sectionId: 's2', weight: 3 }),
        buildItem('d', { sectionId: 's3' }),
        buildItem('e', { sectionId: 's2' }),
      ],
      { sections: [buildSection('s1', 25), buildSection('s2', 75), buildSection('s3', 10)] },
    );
    const { en, zh } = say(version, [yes('a'), yes('b'), no('c'), notApplicable('d'), notObserved('e')]);
    expect(en.summary).toBe('2 sections by their weights = 43.75 %; passes');
    expect(en.sections.map(({ text }) => text)).toEqual([
      's1: 50 of 50 = 100 %, weight 25 of 100',
      's2: 1 of 4 = 25 %, weight 75 of 100',
      's3: nothing counted',
    ]);
    expect(zh.sections[1]?.text).toBe('s2(中)：4 分得 1 分 = 25%，权重 75/100');
    expect(en.notes).toEqual(['Not applicable, left out: 1.', 'Not observed, left out: 1.']);
    expect(zh.notes).toEqual(['不适用，不计入：1 项。', '未观察到，不计入：1 项。']);
    const open = say(version, [yes('a'), yes('b')]).en;
    expect(open.summary).toBe(
      '2 sections by their weights = 100 %; incomplete because answers are missing: 3',
    );
    expect(open.reasons).toEqual(['Not answered yet: 3, 4, 5.']);
  });

  test('settings are told where they did something', () => {
    const version = buildChecklist(
      [
        buildItem('a', { weight: 4, critical: true }),
        buildItem('b', { weight: 6 }),
        buildItem('more', { weight: 9, bonus: true }),
        buildItem('when', { scale: { type: 'date' } }),
      ],
      { settings: { ...plainSettings, bonusCap: 20, rounding: 'whole', critical: 'none' } },
    );
    const given: readonly Answer[] = [
      no('a'),
      yes('b'),
      yes('more'),
      { itemId: 'when', state: 'answered', value: { type: 'date', date: '2026-03-02' }, note: '' },
    ];
    const { en } = say(version, given);
    expect(en.summary).toBe('8 of 10 = 80 %; passes');
    expect(en.notes).toEqual([
      'Recorded without a score: 1.',
      'Critical items that failed, without effect on the outcome: 1.',
      's1: 20 percentage points of it are a bonus (at most 20).',
      'Scores are rounded to whole percent.',
    ]);
    const zeroing = { ...version, settings: { ...version.settings, critical: 'zeroesSection' as const } };
    expect(say(zeroing, given).en.sections[0]?.text).toBe(
      's1: 0 %, because a critical item failed; weight 1 of 1',
    );
  });

  test('nothing counted is said, not shown as 0', () => {
    const { en, zh } = say(buildChecklist(items(1)), [notApplicable('i1')]);
    expect(en.summary).toBe('no score; incomplete because nothing counted');
    expect(zh.summary).toBe('没有得分；未完成：没有计分项');
  });

  test('both languages fill the same blanks', () => {
    const blanks = (texts: object): readonly string[] =>
      Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'string'
          ? [`${key} ${[...value.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted().join()}`]
          : blanks(typeof value === 'object' && value !== null ? value : {}),
      );
    expect(blanks(resultCatalogue['zh-CN'])).toEqual(blanks(resultCatalogue.en));
  });
});
