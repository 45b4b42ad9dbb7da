import { describe, expect, test } from 'vitest';
import { askedItems, missingAnswers } from './asked-items.ts';
import type { Condition } from './condition.ts';
import { scoreAudit } from './score-audit.ts';
import { expandRepeats, shownItems } from './shown-items.ts';
import {
  buildChecklist,
  buildGroup,
  buildItem,
  buildSection,
  measured,
  multiScale,
  no,
  notApplicable,
  pickupScale,
  plainSettings,
  ticks,
  yes,
} from './testing/build-checklist.ts';
import { validateChecklist } from './validate-checklist.ts';

const when = (
  itemId: string,
  is: Condition['tests'][number]['is'],
  value: string | number | boolean | null,
) => ({ match: 'all', tests: [{ itemId, is, value }] }) satisfies Condition;

const at = <A extends object>(answer: A, instance: number): A & { instance: number } => ({
  ...answer,
  instance,
});

describe('SC-9 conditions', () => {
  const version = buildChecklist([
    buildItem('a'),
    buildItem('b', { shownIf: when('a', 'equals', false) }),
    buildItem('c', { shownIf: when('b', 'equals', false) }),
  ]);

  test('a hidden item is neither asked nor counted nor missing, and its answer does not stand', () => {
    expect(missingAnswers(version, [])).toEqual(['a']);
    expect(missingAnswers(version, [no('a')])).toEqual(['b']);
    expect(askedItems(version, { answers: [yes('a'), no('b')] }).map(({ id }) => id)).toEqual(['a']);
    const card = scoreAudit(version, [yes('a'), no('b'), no('c')]);
    expect([card.overall, card.outcome, card.items.length]).toEqual([100, 'pass', 1]);
    expect(askedItems(version)).toHaveLength(3);
  });

  test('what a hidden item was answered shows nothing further', () => {
    expect(shownItems(version, [yes('a'), no('b')]).map(({ id }) => id)).toEqual(['a']);
    expect(shownItems(version, [no('a'), no('b')]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('differs needs an answer; any needs one test; numbers, options and "not applicable" are tested', () => {
    const shown = (condition: Condition, ...answers: Parameters<typeof shownItems>[1]) =>
      shownItems(
        buildChecklist([
          buildItem('a', { scale: pickupScale }),
          buildItem('m', { scale: multiScale(['x', 'y']) }),
          buildItem('b', { shownIf: condition }),
        ]),
        answers,
      ).some(({ id }) => id === 'b');
    expect(shown(when('a', 'differs', 9))).toBe(false);
    expect(shown(when('a', 'differs', 9), measured('a', 10))).toBe(true);
    expect(shown(when('a', 'atLeast', 10), measured('a', 10))).toBe(true);
    expect(shown(when('a', 'atMost', 9), measured('a', 10))).toBe(false);
    expect(shown(when('m', 'includes', 'x'), ticks('m', 'x', 'y'))).toBe(true);
    expect(shown(when('m', 'equals', 'x'), ticks('m', 'x', 'y'))).toBe(false);
    expect(shown(when('m', 'atLeast', 2), ticks('m', 'x', 'y'))).toBe(true);
    expect(shown(when('a', 'notApplicable', null), notApplicable('a'))).toBe(true);
    expect(shown(when('a', 'answered', null), notApplicable('a'))).toBe(false);
    const either: Condition = {
      match: 'any',
      tests: [...when('a', 'atLeast', 10).tests, ...when('m', 'includes', 'y').tests],
    };
    expect(shown(either, ticks('m', 'y'))).toBe(true);
  });

  test('a hidden section hides all of its items', () => {
    const hidden = buildChecklist([buildItem('a'), buildItem('b', { sectionId: 's2' })], {
      sections: [buildSection('s1'), buildSection('s2', 1, { shownIf: when('a', 'equals', false) })],
    });
    expect(missingAnswers(hidden, [yes('a')])).toEqual([]);
    expect(missingAnswers(hidden, [no('a')])).toEqual(['b']);
    expect(scoreAudit(hidden, [yes('a'), no('b')]).sections.map(({ score }) => score)).toEqual([100, null]);
  });

  test('they look back only, at items that exist, for answers that can be given', () => {
    const problems = validateChecklist(
      buildChecklist(
        [
          buildItem('a', { shownIf: when('b', 'equals', true) }),
          buildItem('b', { shownIf: when('gone', 'answered', null) }),
          buildItem('c', { sectionId: 's2', shownIf: when('b', 'equals', 'maybe') }),
          buildItem('d', { sectionId: 's2', shownIf: when('d', 'answered', null) }),
        ],
        {
          sections: [
            buildSection('s1', 1, { shownIf: when('a', 'equals', true) }),
            buildSection('s2', 1, { shownIf: when('a', 'equals', true) }),
          ],
        },
      ),
    );
    expect(problems).toEqual([
      { reason: 'sectionConditionLooksAhead', sectionId: 's1', on: 'a' },
      { reason: 'conditionLooksAhead', itemId: 'a', on: 'b' },
      { reason: 'conditionOnUnknown', itemId: 'b', on: 'gone' },
      { reason: 'conditionNeverHolds', itemId: 'c', on: 'b' },
      { reason: 'conditionLooksAhead', itemId: 'd', on: 'd' },
    ]);
  });
});

describe('SC-10 repeats', () => {
  const timed = (combine: 'mean' | 'worst', least = 2) =>
    buildChecklist(
      [
        buildItem('t', { scale: pickupScale, weight: 3, critical: true, repeatGroupId: 'g' }),
        buildItem('u', { repeatGroupId: 'g', shownIf: when('t', 'atLeast', 10) }),
        buildItem('z'),
      ],
      { repeatGroups: [buildGroup('g', { least, most: 4, combine })] },
    );

  test('the instances that are owed are asked one by one, and further ones as they are begun', () => {
    const keys = (...answers: Parameters<typeof expandRepeats>[1]) =>
      expandRepeats(timed('mean'), answers).map(({ key }) => key);
    expect(keys()).toEqual(['t#1', 't#2', 'z']);
    expect(keys(at(measured('t', 20), 2))).toEqual(['t#1', 't#2', 'u#2', 'z']);
    expect(keys(at(measured('t', 5), 1), at(measured('t', 5), 3), at(measured('t', 5), 4))).toEqual([
      't#1',
      't#3',
      't#4',
      'z',
    ]);
    expect(keys(at(measured('t', 5), 5))).toEqual(['t#1', 't#2', 'z']);
    expect(missingAnswers(timed('mean', 0), [])).toEqual(['z']);
  });

  test('an item adds its weight once, with the mean or the worst of its instances', () => {
    const answers = [at(measured('t', 5), 1), at(measured('t', 12), 2), at(no('u'), 2), yes('z')];
    const mean = scoreAudit(timed('mean'), answers);
    expect(mean.items.map(({ score, instances }) => [score, instances])).toEqual([
      [0.75, [1, 0.5]],
      [0, [0]],
      [1, []],
    ]);
    expect(mean.overall).toBe((100 * (3 * 0.75 + 0 + 1)) / 5);
    expect(scoreAudit(timed('worst'), answers).overall).toBe((100 * (3 * 0.5 + 0 + 1)) / 5);
  });

  test('one instance breaks a critical item, and one missing leaves the audit incomplete', () => {
    const broken = [at(measured('t', 5), 1), at(measured('t', 60), 2), at(yes('u'), 2), yes('z')];
    expect(scoreAudit(timed('mean'), broken)).toMatchObject({ outcome: 'fail', criticalFailures: ['t'] });
    const open = scoreAudit(timed('mean'), [at(measured('t', 5), 1), yes('z')]);
    expect([open.outcome, open.unanswered]).toEqual(['incomplete', ['t#2']]);
    expect(open.items[0]).toMatchObject({ state: 'unanswered', score: 1 });
  });

  test('an instance where none is asked, and none where one is, is no answer', () => {
    expect(missingAnswers(timed('mean', 1), [measured('t', 5), at(yes('z'), 1)])).toEqual(['t#1', 'z']);
  });
});

describe('SC-14 a section that does not apply', () => {
  const version = buildChecklist(
    [
      buildItem('a', { sectionId: 's2', notApplicableRule: null }),
      buildItem('b', { sectionId: 's2' }),
      buildItem('z'),
    ],
    {
      sections: [
        buildSection('s1'),
        buildSection('s2', 1, { notApplicableRule: { zh: '无试驾', en: 'No test drive' } }),
      ],
    },
  );

  test('is left out as a whole, also with items that always apply', () => {
    const card = scoreAudit(version, [notApplicable('a'), notApplicable('b'), no('z')]);
    expect(card.unanswered).toEqual([]);
    expect(card.sections.map(({ score }) => score)).toEqual([0, null]);
  });

  test('not in part: where something of it was answered, what always applies is missing', () => {
    expect(missingAnswers(version, [notApplicable('a'), yes('b'), yes('z')])).toEqual(['a']);
    const strict = { ...version, sections: [buildSection('s1'), buildSection('s2')] };
    expect(missingAnswers(strict, [notApplicable('a'), notApplicable('b'), yes('z')])).toEqual(['a']);
  });
});

describe('SC-11 bonus', () => {
  const version = (bonusCap: number | null) =>
    buildChecklist(
      [
        buildItem('a', { weight: 6 }),
        buildItem('b', { weight: 4 }),
        buildItem('extra', { weight: 3, bonus: true }),
      ],
      { settings: { ...plainSettings, bonusCap } },
    );
  const score = (cap: number | null, ...answers: Parameters<typeof scoreAudit>[1]) =>
    scoreAudit(version(cap), answers).sections[0];

  test('adds to the numerator up to its cap and never past 100; missed, it costs nothing', () => {
    expect(score(100, yes('a'), no('b'), yes('extra'))).toMatchObject({ score: 90, bonus: 30, weight: 10 });
    expect(score(20, yes('a'), no('b'), yes('extra'))).toMatchObject({
      score: 80,
      bonus: 20,
      weightedScore: 8,
    });
    expect(score(null, yes('a'), no('b'), yes('extra'))).toMatchObject({ score: 60, bonus: 0 });
    expect(score(100, yes('a'), yes('b'), yes('extra'))).toMatchObject({ score: 100, bonus: 0, counted: 2 });
    expect(score(100, yes('a'), no('b'), no('extra'))).toMatchObject({ score: 60, bonus: 0 });
  });

  test('with nothing to add to it there is no score', () => {
    expect(score(100, notApplicable('a'), notApplicable('b'), yes('extra'))).toMatchObject({ score: null });
  });
});

describe('SC-12 rounding and SC-13 pass marks of sections', () => {
  const thirds = (rounding: 'none' | 'whole' | 'oneDecimal', passMark: number | null) =>
    buildChecklist([buildItem('a'), buildItem('b'), buildItem('c')], {
      settings: { ...plainSettings, rounding, passMark },
      sections: [buildSection('s1', 1, { passMark })],
    });
  const answers = [yes('a'), yes('b'), no('c')];

  test('rounds what is shown and judged, once, and no sum', () => {
    const whole = scoreAudit(thirds('whole', 67), answers);
    expect([whole.overall, whole.sections[0]?.score, whole.outcome]).toEqual([67, 67, 'pass']);
    expect(whole.sections[0]).toMatchObject({ weightedScore: 2, weight: 3 });
    expect(scoreAudit(thirds('oneDecimal', 66.8), answers)).toMatchObject({ overall: 66.7, outcome: 'fail' });
    expect(scoreAudit(thirds('none', null), answers).overall).toBe(200 / 3);
  });

  test('a section below its mark fails the outcome and is named', () => {
    const version = buildChecklist([buildItem('a'), buildItem('b', { sectionId: 's2' })], {
      sections: [buildSection('s1', 99), buildSection('s2', 1, { passMark: 60 })],
    });
    const card = scoreAudit(version, [yes('a'), no('b')]);
    expect([card.overall, card.outcome, card.sectionsFailed]).toEqual([99, 'fail', ['s2']]);
    expect(scoreAudit(version, [yes('a'), notApplicable('b')]).sectionsFailed).toEqual([]);
  });
});
