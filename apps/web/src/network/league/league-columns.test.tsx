import { cleanup, render } from '@testing-library/react';
import {
  createI18n,
  DataTable,
  formatsFor,
  TruthlineProvider,
  uiCatalogue,
  type Locale,
} from '@truthline/ui';
import { afterEach, expect, test } from 'vitest';
import type { Comparison } from '../comparison/comparison.ts';
import { networkCatalogue } from '../frame/network-catalogue.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import { leagueColumns, type LeagueRow } from './league-columns.tsx';

afterEach(cleanup);

const row = (code: string, more: Partial<LeagueRow>): LeagueRow => ({
  dealerId: code,
  code,
  name: { zh: `${code}店`, en: `Dealer ${code}` },
  regionId: 'east',
  auditCount: 12,
  itemCount: 552,
  mean: 86.35,
  interval: { low: 81, high: 91.7 },
  shrunk: 85.9,
  reliability: 0.82,
  rank: null,
  trend: [{ mean: 86.35, n: 12 }],
  insufficient: null,
  ...more,
});

const rows = [
  row('A', { rank: { rank: 7, low: 3, high: 19, pTop: 0.004, pBottom: 0 } }),
  row('B', { insufficient: { furtherAudits: 3 } }),
  row('C', { insufficient: { furtherAudits: null } }),
];

const comparison: Comparison = {
  trendWaves: ['w1'],
  unsettled: null,
  method: {
    checklistId: 'aftersales',
    version: 1,
    joining: null,
    waveIds: [],
    kinds: ['mystery'],
    dealerCount: 3,
    auditCount: 36,
    withoutScore: 0,
    missingDealers: 0,
    rankedDealers: 1,
    networkMean: 84,
    intervalLevel: 0.95,
    evidence: { audits: 5, items: 30, reliability: 0.7 },
  },
  rows,
  funnel: null,
  regions: [{ id: 'east', name: { zh: '华东', en: 'East' } }],
  benchmark: null,
};

const League = ({ locale }: { locale: Locale }) => {
  const columns = leagueColumns(comparison, {
    say: useNetworkMessages(),
    read: text => (locale === 'en' ? text.en : text.zh),
    formats: formatsFor(locale),
    waveNames: ['W1'],
    pins: new Set(),
    onPin: () => {},
  });
  return <DataTable caption="League" columns={columns} rows={rows} rowKey={({ dealerId }) => dealerId} />;
};

/** The table as texts, header first. */
const shown = (locale: Locale): readonly (readonly string[])[] => {
  const { container } = render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, network: networkCatalogue }, locale)}>
      <League locale={locale} />
    </TruthlineProvider>,
  );
  return [...container.querySelectorAll('tr')].map(line =>
    [...line.children].map(({ textContent }) => textContent.trim()),
  );
};

test('the league has raw and shrunk score, interval, rank with its interval, both tenths, n and the waves', () => {
  const [header = [], first = [], second = [], third = []] = shown('en');
  expect(header).toEqual([
    'Dealer',
    'Region',
    'Audits / items',
    'Score',
    expect.stringMatching(/^Interval \d+–\d+$/),
    '95% interval',
    'Shrunk',
    'Reliability',
    'Rank (95% interval)',
    'In top 10%',
    'In bottom 10%',
    'By wave',
  ]);
  expect(first.toSpliced(4, 1)).toEqual([
    'Dealer A A',
    'East',
    '12 / 552',
    '86.4',
    '81.0 – 91.7',
    '85.9',
    '0.82',
    '7 (3–19)',
    '< 1%',
    '< 1%',
    'n 12',
  ]);
  expect(second[8]).toBe('insufficient evidence: 3 more audits');
  expect(third[8]).toBe('insufficient evidence');
  // Without a rank there is no chance of a tenth either.
  expect([second[9], third[10]]).toEqual(['–', '–']);
});

test('nowhere in a row does a place stand without its interval, in Chinese too', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const [, first = []] = shown(locale);
    expect(first.filter(text => /\b7\b/.test(text) && !text.includes('.'))).toEqual(['7 (3–19)']);
    cleanup();
  }
});
