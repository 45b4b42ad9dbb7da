import { seededRandom } from '@truthline/kernel';
import { describe, expect, test } from 'vitest';
import { compareDealers, type AuditTotal } from '../compare-dealers.ts';
import { joinVersions } from '../join-versions.ts';
import { scoreAudit } from '../score-audit.ts';
import { buildChecklist, buildItem, buildSection, no, yes } from '../testing/build-checklist.ts';
import { groupScore } from './group-score.ts';
import { lossInterval, momentLosses } from './moment-losses.ts';
import { scoreHistogram } from './score-histogram.ts';

const totals: readonly AuditTotal[] = [60, 70, 82, 75, 90, 91, 66].flatMap((score, dealer) =>
  Array.from({ length: 3 + dealer }, (_, visit) => ({
    dealerId: `d${dealer}`,
    auditId: `d${dealer}/${visit}`,
    overall: score + ((visit * 7) % 5),
    itemsCounted: 10,
    itemsPassed: 8,
  })),
);

describe('the score of a group', () => {
  const { dealers, network } = compareDealers(totals, { draws: 1 });

  test('of all dealers is the mean the comparison gives, inside its interval', () => {
    const all = groupScore(dealers, network.within);
    expect(all?.mean).toBeCloseTo(network.mean ?? NaN, 12);
    expect(all).toMatchObject({ dealers: 7, audits: network.audits });
    expect(all?.interval?.low).toBeLessThan(all?.mean ?? 0);
    expect(all?.interval?.high).toBeGreaterThan(all?.mean ?? 100);
  });

  test('without scatter has no interval, and of nobody there is none', () => {
    expect(groupScore(dealers, null)?.interval).toBeNull();
    expect(groupScore([], network.within)).toBeNull();
  });
});

describe('a histogram of scores', () => {
  test('counts every score once, the largest too', () => {
    expect(scoreHistogram([80, 80.5, 81, 83])).toEqual([
      { from: 80, to: 81, count: 2 },
      { from: 81, to: 82, count: 1 },
      { from: 82, to: 83, count: 0 },
      { from: 83, to: 84, count: 1 },
    ]);
    expect(scoreHistogram([])).toEqual([]);
    expect(scoreHistogram([100])).toEqual([{ from: 99, to: 100, count: 1 }]);
  });

  test.each([[[0, 100]], [[12, 57, 100]], [[50, 66]], [[99, 100]]])(
    'of %j has few bins over all of them',
    scores => {
      const bins = scoreHistogram(scores);
      expect(bins.length).toBeLessThanOrEqual(16);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
      expect(bins[0]?.from).toBeLessThanOrEqual(Math.min(...scores));
      expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(Math.max(...scores));
      expect(bins.at(-1)?.to).toBeLessThanOrEqual(100);
    },
  );
});

test('what the moments cost adds up to what is missing from full score, each by its section’s weight', () => {
  const version = buildChecklist(
    [buildItem('a', { weight: 3 }), buildItem('b'), buildItem('c', { sectionId: 's2' })],
    { sections: [buildSection('s1', 1), buildSection('s2', 4)] },
  );
  const scorecard = scoreAudit(version, [no('a'), yes('b'), no('c')]);
  const lost = momentLosses(
    joinVersions([version])?.moments ?? [],
    scorecard.moments.map(moment => ({ ...moment, momentId: moment.key })),
  );
  expect(lost.points).toBeCloseTo(100 - (scorecard.overall ?? NaN), 9);
  expect(lost.moments.map(({ momentId, n, passed }) => ({ momentId, n, passed }))).toEqual([
    { momentId: 'mot-c', n: 1, passed: 0 },
    { momentId: 'mot-a', n: 1, passed: 0 },
  ]);
  expect(lost.moments.map(({ points }) => Math.round(points))).toEqual([80, 15]);
  expect(lost.moments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('how dear a moment is can be told as far as dealers agree, never below nothing nor above its section', () => {
  const section = { share: 0.8, momentIds: [] };
  const alike = Array.from({ length: 12 }, () => ({ part: 1, whole: 4 }));
  expect(lossInterval({ section }, alike)).toMatchObject({ low: 20, high: 20 });
  const apart = [0, 0, 4, 0].map(part => ({ part, whole: 4 }));
  expect(lossInterval({ section }, apart)).toMatchObject({ low: 0 });
  expect(
    lossInterval(
      { section },
      [0, 4, 4, 4].map(part => ({ part, whole: 4 })),
    ),
  ).toMatchObject({ high: 80 });
  // A dealer where nothing of the section was judged is no evidence.
  expect(lossInterval({ section }, [...alike, { part: 0, whole: 0 }])).toMatchObject({ low: 20, high: 20 });
  expect(lossInterval({ section }, alike.slice(1, 2))).toBeNull();
});

test('intervals of what a moment costs hold the truth as often as they say', () => {
  const random = seededRandom(7).next;
  const truth = 80 * 0.2;
  const held = Array.from({ length: 2000 }, () => {
    // 25 dealers of their own strength, each with its own number of visits of four items.
    const dealers = Array.from({ length: 25 }, () => {
      const strength = 0.2 + 0.3 * (random() - 0.5);
      const visits = 2 + Math.floor(random() * 6);
      const lost = Array.from({ length: visits }, () => (random() < strength ? 1 : 0));
      return { part: lost.reduce<number>((sum, one) => sum + one, 0), whole: 4 * visits };
    });
    const found = lossInterval({ section: { share: 0.8, momentIds: [] } }, dealers);
    return found !== null && found.low <= truth / 4 && truth / 4 <= found.high;
  }).filter(Boolean).length;
  expect(held / 2000).toBeGreaterThan(0.92);
  expect(held / 2000).toBeLessThan(0.97);
});
