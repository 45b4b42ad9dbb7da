import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { uiCatalogue } from '../i18n/ui-catalogue.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { TruthlineProvider } from '../TruthlineProvider.tsx';
import { DifferencePlot } from './DifferencePlot.tsx';
import { FunnelPlot } from './FunnelPlot.tsx';
import { Heatmap } from './Heatmap.tsx';
import { SeriesChart } from './SeriesChart.tsx';

beforeAll(() => {
  // happy-dom has no media queries of its own colour scheme; Mantine asks once at start.
  window.matchMedia ??= vi.fn();
});
afterEach(cleanup);

const show = (content: ReactNode, locale: 'zh-CN' | 'en' = 'en') =>
  render(<TruthlineProvider i18n={createI18n({ ui: uiCatalogue }, locale)}>{content}</TruthlineProvider>);

const limits = [10, 50, 100].map(count => ({
  count,
  low998: 40 + count / 10,
  low95: 50 + count / 10,
  high95: 95 - count / 10,
  high998: 99 - count / 10,
}));
const points = [
  { id: 'd1', name: 'Harbour', count: 60, score: 94, flag: 'above' },
  { id: 'd2', name: 'Riverside', count: 80, score: 76, flag: 'within' },
  { id: 'd3', name: 'Hilltop', count: 90, score: 48, flag: 'below' },
] as const;

test('every point of the funnel is reached with arrows and opened with Enter', () => {
  const onSelect = vi.fn<(id: string) => void>();
  show(<FunnelPlot target={76} points={points} limits={limits} onSelect={onSelect} />);
  const first = screen.getByRole('button', { name: /Harbour: 94.0 from 60 items, above/ });
  expect(first.getAttribute('tabindex')).toBe('0');
  first.focus();
  fireEvent.keyDown(first, { key: 'End' });
  const last = screen.getByRole('button', { name: /Hilltop/ });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(last, { key: 'Enter' });
  expect(onSelect).toHaveBeenCalledWith('d3');
});

test('the funnel has the same figures as a table', () => {
  show(<FunnelPlot target={76} points={points} limits={limits} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual([
    'DealerItems judgedScoreJudgement',
    'Harbour6094.0above, beyond chance',
    'Riverside8076.0within chance',
    'Hilltop9048.0below, beyond chance',
  ]);
});

const pairs = [
  { id: 'd1', name: 'Harbour', first: 90, second: 88 },
  { id: 'd2', name: 'Riverside', first: 95, second: 60 },
  { id: 'd3', name: 'Hilltop', first: 70, second: 75 },
];
const differenceLimits = { bias: 6, biasLow: 3, biasHigh: 9, low: -12, high: 24, margin: 4 };
const words = {
  caption: 'Self against visit',
  unit: 'Dealer',
  first: 'self',
  second: 'visit',
  xAxis: 'mean',
};

test('differences are walked from the largest down, opened with Enter, and said with their place', () => {
  const onSelect = vi.fn<(id: string) => void>();
  show(<DifferencePlot points={pairs} limits={differenceLimits} words={words} onSelect={onSelect} />);
  const first = screen.getByRole('button', {
    name: 'Riverside: self 95.0, visit 60.0, difference +35.0, above the limits',
  });
  expect(first.getAttribute('tabindex')).toBe('0');
  first.focus();
  fireEvent.keyDown(first, { key: 'End' });
  const last = screen.getByRole('button', { name: /Hilltop.*difference −5.0, within the limits/ });
  expect(document.activeElement).toBe(last);
  fireEvent.keyDown(last, { key: 'Enter' });
  expect(onSelect).toHaveBeenCalledWith('d3');
  expect(screen.getByText('mean +6.0')).toBeDefined();
});

test('differences have the same figures as a table; without limits there is nothing to be outside of', () => {
  show(<DifferencePlot points={pairs} limits={null} words={words} />);
  expect(screen.queryByText(/limit/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual([
    'DealerselfvisitDifference',
    'Riverside95.060.0+35.0',
    'Harbour90.088.0+2.0',
    'Hilltop70.075.0−5.0',
  ]);
});

const crowdOf = <T,>(make: (at: number) => T): readonly T[] =>
  Array.from({ length: 4200 }, (_, at) => make(at));
const dealerName = (at: number) => `Dealer ${at}`;
const crowds = {
  funnel: (onSelect: (id: string) => void) => (
    <FunnelPlot
      target={76}
      points={crowdOf(at => ({
        id: `d${at}`,
        name: dealerName(at),
        count: 50 + (at % 50),
        score: 99 - at / 60,
        flag: at % 2 === 0 ? 'above' : 'within',
      }))}
      limits={limits}
      highlighted={new Set(['d2000'])}
      onSelect={onSelect}
    />
  ),
  difference: (onSelect: (id: string) => void) => (
    <DifferencePlot
      points={crowdOf(at => ({ id: `d${at}`, name: dealerName(at), first: 90 - at / 100, second: 50 }))}
      limits={differenceLimits}
      words={words}
      onSelect={onSelect}
    />
  ),
};

test.each([
  ['funnel', /^Dealer (0|1|2000|4199):/],
  ['difference', /^Dealer (0|1|4199):/],
] as const)('of 4,200 points of a %s few are elements, and all are walked to', (plot, elements) => {
  const onSelect = vi.fn<(id: string) => void>();
  show(crowds[plot](onSelect));
  const marks = () => screen.getAllByRole('button', { name: /^Dealer / });
  expect(marks()).toEqual(screen.getAllByRole('button', { name: elements }));
  const first = screen.getByRole('button', { name: /^Dealer 0:/ });
  first.focus();
  for (const step of [1, 2, 3]) {
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: new RegExp(`^Dealer ${step}:`) }));
  }
  expect(marks().filter(mark => mark.getAttribute('tabindex') === '0')).toEqual([document.activeElement]);
  fireEvent.keyDown(document.activeElement ?? first, { key: 'End' });
  fireEvent.keyDown(document.activeElement ?? first, { key: 'Enter' });
  expect(onSelect.mock.calls).toEqual([['d4199']]);
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('4201');
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
});

test('a point of a crowd that is no element is found by the pointer', () => {
  const onSelect = vi.fn<(id: string) => void>();
  const { container } = show(crowds.difference(onSelect));
  const svg = container.querySelector('svg');
  const crowd = container.querySelector('.tl-chart-crowd');
  if (svg === null || crowd === null) throw new Error('no drawing');
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  // Shown at half its size, away from the corner.
  svg.getBoundingClientRect = () => new DOMRect(10, 20, width / 2, height / 2);
  // Marks of all judgements follow each other; the thousandth of the first outline is somebody in particular.
  const [x = 0, y = 0] = (crowd.getAttribute('d') ?? '').split('M')[1000]?.split(/[ m]/).map(Number) ?? [];
  fireEvent.mouseMove(crowd, { clientX: 10 + x / 2, clientY: 20 + y / 2 });
  const found = screen
    .getAllByRole('button', { name: /^Dealer / })
    .filter(mark => !/^Dealer (0|1|4199):/.test(mark.getAttribute('aria-label') ?? ''));
  expect(found.length).toBe(1);
  const [mark] = found;
  if (mark === undefined) return;
  fireEvent.click(mark);
  expect(onSelect.mock.calls.length).toBe(1);
  fireEvent.mouseMove(crowd, { clientX: 10, clientY: 20 });
  expect(mark.isConnected).toBe(false);
});

const columns = [
  { id: 'm1', name: 'Greeting', groupId: 's1' },
  { id: 'm2', name: 'Quotation', groupId: 's2' },
];

const cells = {
  score: [null, 62.5, 80, 100],
  low: [null, 35.2, 60, 43.9],
  high: [null, 83.9, 92, 100],
  n: [0, 8, 24, 3],
  isThin: (at: number) => at === 3,
};
const grid = {
  caption: 'Dealers and moments',
  rows: [
    { id: 'd1', name: 'Harbour' },
    { id: 'd2', name: 'Riverside' },
  ],
  columns,
  cells,
  thinText: 'fewer than 5 audits',
};

test('a cell of the heatmap tells dealer, moment, score, interval and evidence, and opens; arrows walk', () => {
  const onSelect = vi.fn<(row: { id: string }, column: { id: string }) => void>();
  const onSort = vi.fn<(column: { id: string }) => void>();
  show(<Heatmap {...grid} onSelect={onSelect} onSort={onSort} />);
  const focused = () => within(screen.getByRole('gridcell')).getByRole('button');
  expect(focused().getAttribute('aria-label')).toBe('Harbour, Greeting: no answers');
  fireEvent.click(focused());
  expect(onSelect).not.toHaveBeenCalled();
  fireEvent.keyDown(focused(), { key: 'ArrowRight' });
  expect(focused()).toBe(document.activeElement);
  expect(focused().getAttribute('aria-label')).toBe('Harbour, Quotation: 62.5 (35.2–83.9), 8 answers');
  fireEvent.click(focused());
  expect(onSelect.mock.calls[0]?.map(({ id }) => id)).toEqual(['d1', 'm2']);
  fireEvent.keyDown(focused(), { key: 'ArrowDown' });
  expect(focused().getAttribute('aria-label')).toBe(
    'Riverside, Quotation: 100.0 (43.9–100.0), 3 answers · fewer than 5 audits',
  );
  fireEvent.keyDown(focused(), { key: 'ArrowUp' });
  fireEvent.keyDown(focused(), { key: 'ArrowUp' });
  const head = screen.getByRole('button', { name: 'Quotation' });
  expect(head).toBe(document.activeElement);
  fireEvent.click(head);
  expect(onSort.mock.calls[0]?.[0].id).toBe('m2');
});

test('the heatmap is a table too', () => {
  show(<Heatmap {...grid} onSelect={vi.fn<() => void>()} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const [, first, second] = within(screen.getByRole('table')).getAllByRole('row');
  expect(first?.textContent).toBe('Harbour–62.535–84 · n 8');
  expect(second?.textContent).toContain('100.044–100 · n 3 · fewer than 5 audits');
});

test('a network of 4,200 dealers keeps the page small and says its size', () => {
  const rows = Array.from({ length: 4200 }, (_, index) => ({ id: `d${index}`, name: `门店 ${index}` }));
  const many = { ...cells, score: rows.flatMap(() => [80, 60]) };
  const props = { ...grid, caption: '全部', rows, cells: many };
  show(<Heatmap {...props} onSelect={vi.fn<() => void>()} />, 'zh-CN');
  const shown = screen.getByRole('grid', { name: '全部' });
  expect(shown.getAttribute('aria-rowcount')).toBe('4201');
  expect(shown.querySelectorAll('*').length).toBeLessThan(200);
  fireEvent.click(screen.getByRole('button', { name: '以表格显示' }));
  expect(within(screen.getByRole('table')).getAllByRole('rowheader').length).toBeLessThan(40);
});

const series = (
  <SeriesChart
    places={[
      { id: 'w1', name: 'Spring', evidence: '60 dealers', limits: { low: 70, high: 80 } },
      { id: 'w2', name: 'Summer', evidence: '0 dealers', limits: null },
      { id: 'w3', name: 'Autumn', evidence: '58 dealers', limits: { low: 70, high: 80 } },
    ]}
    lines={[
      {
        id: 'score',
        name: 'Score',
        points: [
          { value: 75, interval: { low: 73, high: 77 }, flag: 'within' },
          { value: null, interval: null, flag: 'within' },
          { value: 84, interval: { low: 82, high: 86 }, flag: 'above' },
        ],
      },
    ]}
    target={{ value: 75, name: 'target 75' }}
    format={value => value.toFixed(1)}
    step={5}
    words={{
      caption: 'Score by wave',
      place: 'Wave',
      evidence: 'Behind it',
      value: 'score',
      interval: 'interval',
      limits: 'limits',
      judgement: 'Judgement',
      above: 'above',
      below: 'below',
      within: 'within',
    }}
  />
);

test('a series is walked wave by wave; each says its interval, its limits and what stands behind it', () => {
  show(series);
  const first = screen.getByRole('img', {
    name: 'Spring · score 75.0 · interval 73.0 – 77.0 · limits 70.0 – 80.0 · 60 dealers',
  });
  expect(first.getAttribute('tabindex')).toBe('0');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(
    screen.getByRole('img', { name: /^Autumn · .* · above · 58 dealers$/ }),
  );
});

test('a series has the same figures as a table, and says where nothing was measured', () => {
  show(series);
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual([
    'WaveBehind itScoreintervallimitsJudgement',
    'Spring60 dealers75.073.0 – 77.070.0 – 80.0within',
    'Summer0 dealers––––',
    'Autumn58 dealers84.082.0 – 86.070.0 – 80.0above',
  ]);
});

test('of a long table only the rows in view are drawn, and it says how long it is', () => {
  const rows = Array.from({ length: 4200 }, (_, at) => ({ id: `d${at}` }));
  show(
    <DataTable
      caption="Dealers"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[{ key: 'id', header: 'Dealer', rowHeader: true, render: ({ id }) => id }]}
      rowHeight={32}
    />,
  );
  const table = screen.getByRole('table', { name: 'Dealers' });
  expect(table.getAttribute('aria-rowcount')).toBe('4201');
  expect(within(table).getAllByRole('rowheader').length).toBeLessThan(60);
  const scroller = screen.getByRole('region', { name: 'Dealers' });
  scroller.scrollTop = 32 * 4100;
  fireEvent.scroll(scroller);
  expect(within(table).getByRole('rowheader', { name: 'd4100' })).toBeDefined();
});
