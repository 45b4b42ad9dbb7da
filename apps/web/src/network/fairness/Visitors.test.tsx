import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue, type Locale } from '@truthline/ui';
import { afterEach, expect, test } from 'vitest';
import { fairnessCatalogue } from './fairness-catalogue.ts';
import { Visitors } from './Visitors.tsx';

afterEach(cleanup);

const show = (locale: Locale, count: number) =>
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, 'network-fairness': fairnessCatalogue }, locale)}>
      <Visitors
        dealer="Dealer A"
        visits={Array.from({ length: count }, (_, at) => ({ name: `Visitor ${at + 1}`, n: at + 1 }))}
      />
    </TruthlineProvider>,
  );

test('of many visitors the most frequent are named, and a press opens all of them', async () => {
  show('en', 17);
  expect(screen.getByText(/Visitor 17 17, Visitor 16 16/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'and 15 more: all visitors of Dealer A' }));
  const list = await screen.findByRole('list', { name: 'Who visited Dealer A, and how often' });
  expect([...list.children].map(({ textContent }) => textContent)).toEqual(
    Array.from({ length: 17 }, (_, at) => `Visitor ${17 - at} ${17 - at}`),
  );
});

test('a few visitors are all named, and nothing is left to open', () => {
  show('zh-CN', 3);
  expect(screen.getByText('Visitor 3 3, Visitor 2 2, Visitor 1 1')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});
