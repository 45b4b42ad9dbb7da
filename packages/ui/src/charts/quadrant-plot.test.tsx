import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { uiCatalogue } from '../i18n/ui-catalogue.ts';
import { TruthlineProvider } from '../TruthlineProvider.tsx';
import { QuadrantPlot } from './QuadrantPlot.tsx';

beforeAll(() => {
  window.matchMedia ??= vi.fn();
});
afterEach(cleanup);

test('each moment is heard with what it stands for, walked from the most important down, and opened', () => {
  const onSelect = vi.fn<(id: string) => void>();
  const point = (id: string, y: number) =>
    ({ id, name: id, x: y, y, flag: 'within', description: `${id}: ${y}` }) as const;
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue }, 'en')}>
      <QuadrantPlot
        points={[point('welcome', 1), point('handover', 9), point('price', 4)]}
        cross={{ x: 5, y: 5 }}
        words={{
          caption: 'Importance and performance',
          xAxis: 'Performance',
          yAxis: 'Importance',
          topLeft: 'work here',
          topRight: 'keep',
          bottomLeft: 'wait',
          bottomRight: 'too much',
        }}
        formatX={String}
        formatY={String}
        onSelect={onSelect}
      />
    </TruthlineProvider>,
  );
  expect(screen.getByRole('group', { name: 'Importance and performance' })).toBeDefined();
  for (const corner of ['work here', 'keep', 'wait', 'too much'])
    expect(screen.getByText(corner)).toBeDefined();
  const first = screen.getByRole('button', { name: 'handover: 9' });
  expect(first.getAttribute('tabindex')).toBe('0');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  const next = screen.getByRole('button', { name: 'price: 4' });
  expect(document.activeElement).toBe(next);
  fireEvent.keyDown(next, { key: 'Enter' });
  expect(onSelect).toHaveBeenCalledWith('price');
});
