import { describe, expect, test } from 'vitest';
import type { ChecklistVersion } from './checklist.ts';
import { scaleSchema, type Scale } from './scale.ts';
import { scoreAudit } from './score-audit.ts';
import {
  buildChecklist,
  buildItem,
  buildSection,
  level,
  measured,
  multiScale,
  no,
  notApplicable,
  notObserved,
  ordinalScale,
  pickupScale,
  plainSettings,
  ticks,
  yes,
} from './testing/build-checklist.ts';

const withSettings = (
  version: ChecklistVersion,
  settings: Partial<ChecklistVersion['settings']>,
): ChecklistVersion => ({ ...version, settings: { ...plainSettings, ...settings } });

describe('SC-1 section and overall', () => {
  test('scores 0, 1, 0.5 at weights 1, 2, 1 give 62.5', () => {
    const version = buildChecklist([
      buildItem('a', { weight: 1 }),
      buildItem('b', { weight: 2 }),
      buildItem('c', { weight: 1, scale: ordinalScale }),
    ]);
    const card = scoreAudit(version, [no('a'), yes('b'), level('c', 'partly')]);
    expect(card.sections[0]?.score).toBe(62.5);
    expect(card.overall).toBe(62.5);
  });

  test('options 1 to 5 of a scale at weight 4 give 4/20, 8/20 … 20/20', () => {
    // The third level of an ordinal scale carries any score: option k of five is worth k/5.
    for (const option of [1, 2, 3, 4, 5]) {
      const version = buildChecklist([
        buildItem('a', {
          weight: 4,
          scale: {
            type: 'ordinal',
            levels: [
              { key: 'met', score: 1, text: { zh: '5', en: '5' } },
              { key: 'partly', score: option / 5, text: { zh: `${option}`, en: `${option}` } },
            ],
          },
        }),
      ]);
      expect(scoreAudit(version, [level('a', 'partly')]).overall).toBeCloseTo((100 * 4 * option) / 20, 12);
    }
  });

  test('a question that two answers satisfy counts once: 71 right of 80 are 88.75, and 83.125 less half a point a miss', () => {
    // "Partly" is as good as "met" here: the second positive option that a public bug adds to the denominator.
    const twoRightAnswers: Scale = {
      type: 'ordinal',
      levels: [
        { key: 'met', score: 1, text: { zh: '当面', en: 'In person' } },
        { key: 'partly', score: 1, text: { zh: '电话', en: 'By telephone' } },
        { key: 'notMet', score: 0, text: { zh: '没有', en: 'Not at all' } },
      ],
    };
    const items = Array.from({ length: 80 }, (_, index) =>
      buildItem(`i${index}`, index === 0 ? { scale: twoRightAnswers } : {}),
    );
    const rest = items.slice(1).map(({ id }, index) => (index < 70 ? yes(id) : no(id)));
    for (const right of ['met', 'partly'] as const) {
      const card = scoreAudit(buildChecklist(items), [level('i0', right), ...rest]);
      expect(card.overall).toBe(88.75);
      const [{ weightedScore, weight } = { weightedScore: NaN, weight: NaN }] = card.sections;
      expect([weightedScore, weight]).toEqual([71, 80]);
      // The reading of docs/scoring.md for a programme that takes points off, from the sums of the scorecard.
      expect((100 * (weightedScore - 0.5 * (weight - weightedScore))) / weight).toBe(83.125);
    }
  });

  test('no scale has room for a negative score', () => {
    const levels = [-0.5, -0.001, 0, 0.5].map(score =>
      scaleSchema.safeParse({
        type: 'ordinal',
        levels: [
          { key: 'met', score: 1, text: { zh: '', en: '' } },
          { key: 'notMet', score, text: { zh: '', en: '' } },
        ],
      }),
    );
    expect(levels.map(({ success }) => success)).toEqual([false, false, true, true]);
    const bands = [-0.5, 0].map(otherwise => scaleSchema.safeParse({ ...pickupScale, otherwise }).success);
    expect(bands).toEqual([false, true]);
    const banded = [-0.5, 0].map(
      score =>
        scaleSchema.safeParse({ ...pickupScale, bands: [{ comparison: '<=', value: 9, score }] }).success,
    );
    expect(banded).toEqual([false, true]);
  });

  test('36 of 40 points is 90', () => {
    const items = Array.from({ length: 40 }, (_, index) => buildItem(`i${index}`));
    const answers = items.map(({ id }, index) => (index < 36 ? yes(id) : no(id)));
    expect(scoreAudit(buildChecklist(items), answers).overall).toBe(90);
  });

  test('sections weigh by their own weight, whatever their items weigh', () => {
    const version = buildChecklist(
      [
        buildItem('a', { sectionId: 's1', weight: 50 }),
        buildItem('b', { sectionId: 's2', weight: 1 }),
        buildItem('c', { sectionId: 's2', weight: 3 }),
      ],
      { sections: [buildSection('s1', 25), buildSection('s2', 75)] },
    );
    const card = scoreAudit(version, [yes('a'), yes('b'), no('c')]);
    expect(card.sections.map(({ score }) => score)).toEqual([100, 25]);
    expect(card.overall).toBe((25 * 100 + 75 * 25) / 100);
  });

  test('a section in which nothing applies leaves the overall score', () => {
    const version = buildChecklist(
      [buildItem('a', { sectionId: 's1' }), buildItem('b', { sectionId: 's2' })],
      { sections: [buildSection('s1', 90), buildSection('s2', 10)] },
    );
    const card = scoreAudit(version, [notApplicable('a'), yes('b')]);
    expect(card.sections.map(({ score }) => score)).toEqual([null, 100]);
    expect(card.overall).toBe(100);
    expect(card.outcome).toBe('pass');
  });

  test('where nothing at all applies there is no number and no outcome', () => {
    const card = scoreAudit(buildChecklist([buildItem('a')]), [notApplicable('a')]);
    expect(card).toMatchObject({ overall: null, outcome: 'incomplete', unanswered: [] });
  });
});

describe('SC-2 scales', () => {
  test.each([
    [9, 100],
    [9.1, 50],
    [15, 50],
    [16, 0],
    [-2, 100],
  ])('picked up after %s s scores %s', (seconds, score) => {
    const version = buildChecklist([buildItem('a', { scale: pickupScale })]);
    expect(scoreAudit(version, [measured('a', seconds)]).overall).toBe(score);
  });

  test('a multiple check scores ticked of all', () => {
    const version = buildChecklist([buildItem('a', { scale: multiScale(['w', 'x', 'y', 'z']) })]);
    expect(scoreAudit(version, [ticks('a', 'w', 'z', 'y')]).overall).toBe(75);
    expect(scoreAudit(version, [ticks('a')]).overall).toBe(0);
  });
});

describe('SC-3 unanswered', () => {
  const version = buildChecklist([buildItem('a'), buildItem('b')]);

  test('is never read as not applicable: the audit is incomplete and says what is missing', () => {
    expect(scoreAudit(version, [yes('a')])).toMatchObject({
      overall: 100,
      outcome: 'incomplete',
      unanswered: ['b'],
    });
  });

  test('an answer of another scale, or two that contradict, are no answer', () => {
    expect(scoreAudit(version, [yes('a'), measured('b', 3)]).unanswered).toEqual(['b']);
    expect(scoreAudit(version, [yes('a'), yes('b'), no('b')]).unanswered).toEqual(['b']);
    expect(scoreAudit(version, [yes('a'), yes('b'), yes('b')]).unanswered).toEqual([]);
  });

  test('an item that this kind of audit is not asked is not missing', () => {
    const inner = buildChecklist([buildItem('a'), buildItem('b', { auditKinds: ['self', 'oem'] })]);
    expect(scoreAudit(inner, [yes('a')], 'mystery')).toMatchObject({ outcome: 'pass', unanswered: [] });
    expect(scoreAudit(inner, [yes('a')], 'self').unanswered).toEqual(['b']);
    expect(scoreAudit(inner, [yes('a')], 'mystery').items).toHaveLength(1);
  });
});

describe('SC-4 not applicable and not observed', () => {
  const version = buildChecklist([buildItem('a'), buildItem('b', { weight: 3 })]);

  test('not applicable leaves numerator and denominator, or counts as met where the version says so', () => {
    const answers = [no('a'), notApplicable('b')];
    expect(scoreAudit(version, answers).overall).toBe(0);
    expect(scoreAudit(version, answers).sections[0]).toMatchObject({ counted: 1, weight: 1 });
    expect(scoreAudit(withSettings(version, { notApplicable: 'fullScore' }), answers).overall).toBe(75);
  });

  test('an item that always applies cannot be left out', () => {
    const always = buildChecklist([buildItem('a', { notApplicableRule: null })]);
    expect(scoreAudit(always, [notApplicable('a')]).unanswered).toEqual(['a']);
  });

  test('not observed leaves the sum, or counts as zero without breaking a critical rule', () => {
    const critical = buildChecklist([buildItem('a'), buildItem('b', { weight: 3, critical: true })]);
    const answers = [yes('a'), notObserved('b')];
    expect(scoreAudit(critical, answers).overall).toBe(100);
    expect(scoreAudit(withSettings(critical, { notObserved: 'zero' }), answers)).toMatchObject({
      overall: 25,
      outcome: 'pass',
      criticalFailures: [],
    });
  });
});

describe('SC-5 critical items and the pass mark', () => {
  const version = buildChecklist(
    [buildItem('a', { critical: true }), buildItem('b', { weight: 9 }), buildItem('c', { sectionId: 's2' })],
    { sections: [buildSection('s1', 60), buildSection('s2', 40)] },
  );
  const answers = [no('a'), yes('b'), yes('c')];

  test('fails the outcome while the number stays', () => {
    expect(scoreAudit(version, answers)).toMatchObject({
      overall: 94,
      outcome: 'fail',
      criticalFailures: ['a'],
    });
  });

  test('zeroes its section, or does nothing, where the version says so', () => {
    const zeroed = scoreAudit(withSettings(version, { critical: 'zeroesSection' }), answers);
    expect(zeroed.sections.map(({ score }) => score)).toEqual([0, 100]);
    expect(zeroed).toMatchObject({ overall: 40, outcome: 'pass', criticalFailures: ['a'] });
    expect(zeroed.moments.find(({ key }) => key === 'mot-b')?.score).toBe(100);
    expect(scoreAudit(withSettings(version, { critical: 'none' }), answers)).toMatchObject({
      overall: 94,
      outcome: 'pass',
    });
  });

  test('an unticked critical option breaks the rule although the item has points', () => {
    const checks = buildChecklist([
      buildItem('a', { critical: true, scale: multiScale(['licence', 'route'], ['licence']) }),
    ]);
    expect(scoreAudit(checks, [ticks('a', 'route')])).toMatchObject({ overall: 50, outcome: 'fail' });
    expect(scoreAudit(checks, [ticks('a', 'licence')])).toMatchObject({ overall: 50, outcome: 'pass' });
  });

  test('below the pass mark fails, at the pass mark passes', () => {
    const marked = (passMark: number) =>
      scoreAudit(withSettings(version, { passMark }), [yes('a'), yes('b'), no('c')]).outcome;
    expect(marked(60)).toBe('pass');
    expect(marked(60.1)).toBe('fail');
  });
});

test('SC-6 moments and dimensions sum the same items another way', () => {
  const version = buildChecklist([
    buildItem('a', { dimension: 'tangibles', momentId: buildItem('m').momentId }),
    buildItem('b', { dimension: 'empathy', momentId: buildItem('m').momentId, weight: 3 }),
    buildItem('c', { dimension: 'empathy' }),
  ]);
  const card = scoreAudit(version, [no('a'), yes('b'), yes('c')]);
  expect(card.moments.map(({ key, score, counted, passed }) => [key, score, counted, passed])).toEqual([
    ['mot-m', 75, 2, 1],
    ['mot-c', 100, 1, 1],
  ]);
  expect(card.dimensions.map(({ key, score }) => [key, score])).toEqual([
    ['empathy', 100],
    ['tangibles', 0],
  ]);
});

test('SC-7 an item passes at full score only: half right counts, but did not pass', () => {
  const version = buildChecklist([
    buildItem('a', { scale: ordinalScale }),
    buildItem('b', { scale: ordinalScale }),
    buildItem('c'),
  ]);
  const card = scoreAudit(version, [level('a', 'partly'), level('b', 'met'), notApplicable('c')]);
  expect(card.sections[0]).toMatchObject({ counted: 2, passed: 1, weightedScore: 1.5, weight: 2 });
});
