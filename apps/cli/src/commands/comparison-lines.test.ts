import type { PresentedComparison } from '@truthline/api';
import { numberWriter } from '@truthline/interchange/network-report';
import { describe, expect, test } from 'vitest';
import { shownScore } from '../shown-score.ts';
import { comparisonLines } from './comparison-lines.ts';

const row = (code: string, more: Partial<PresentedComparison['rows'][number]>) => ({
  dealerId: code,
  code,
  name: { zh: `${code} 店`, en: `Dealer ${code}` },
  regionId: 'r',
  auditCount: 6,
  itemCount: 200,
  mean: 86.35,
  interval: { low: 80.05, high: 92.65 },
  shrunk: 84.25,
  reliability: 0.8,
  rank: null,
  trend: [],
  insufficient: null,
  ...more,
});

const comparison = (joining: PresentedComparison['method']['joining']): PresentedComparison => ({
  trendWaves: [],
  unsettled: null,
  method: {
    checklistId: 'aftersales',
    version: 2,
    joining,
    waveIds: [],
    kinds: ['mystery'],
    dealerCount: 2,
    auditCount: 12,
    withoutScore: 0,
    missingDealers: 0,
    rankedDealers: 1,
    networkMean: 84,
    intervalLevel: 0.95,
    evidence: { audits: 5, items: 30, reliability: 0.7 },
  },
  rows: [
    row('A1', { rank: { rank: 1, low: 1, high: 2, pTop: 0.4, pBottom: 0 } }),
    row('B2', { insufficient: { furtherAudits: 1 } }),
    row('C3', {
      mean: null,
      interval: null,
      shrunk: null,
      auditCount: 0,
      insufficient: { furtherAudits: null },
    }),
  ],
  funnel: null,
  regions: [],
  benchmark: null,
});

describe('a comparison as lines for people', () => {
  test('a rank never stands without its interval, and what is missing stands in its place', () => {
    expect(comparisonLines(comparison(null)).map(({ en }) => en)).toEqual([
      'A1  86.4 [80.1, 92.7] → 84.3  n=6  rank 1 [1–2]  Dealer A1',
      'B2  86.4 [80.1, 92.7] → 84.3  n=6  insufficient evidence: 1 more audit  Dealer B2',
      'C3  –  n=0  insufficient evidence  Dealer C3',
      '3 dealers, 12 audits, 95 % intervals.',
    ]);
  });

  test('versions that were joined, items that were left out and versions that could not be joined are said', () => {
    const joining = { versions: [3, 2], itemsShared: 40, itemsLeftOut: 6, versionsLeftOut: [1] };
    const lines = comparisonLines(comparison(joining)).slice(3);
    expect(lines.map(({ en }) => en)).toEqual([
      'Versions 3, 2 are compared by the 40 items none of them changed; 6 items are left out.',
      'Left out for having nothing in common with the newest: version 1.',
      '3 dealers, 12 audits, 95 % intervals.',
    ]);
    expect(lines[0]?.zh).toBe('第 3, 2 版按各版均未改动的 40 个检查项比较，6 个未计入。');
  });
});

test('a score is rounded as in reports and on screens, also where binary and decimal disagree', () => {
  const report = numberWriter('en');
  for (let hundredths = 0; hundredths <= 10_000; hundredths += 1)
    expect(shownScore(hundredths / 100)).toBe(report.text(hundredths / 100, 'score'));
  expect(shownScore(86.35)).toBe('86.4');
  expect(shownScore(null)).toBe('–');
});
