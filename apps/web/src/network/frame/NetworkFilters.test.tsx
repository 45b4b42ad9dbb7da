import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue, type Locale } from '@truthline/ui';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { frameCatalogue } from '../../frame/frame-catalogue.ts';
import { networkCatalogue } from './network-catalogue.ts';
import { NetworkFilters } from './NetworkFilters.tsx';
import { networkSearch, type NetworkSearch } from './network-search.ts';

afterEach(cleanup);

/** The filters over one view; what was chosen comes back as it stands in the address. */
const show = async (path: string, locale: Locale, mayAskUnsettled: boolean) => {
  let address: NetworkSearch = {};
  const View = () => {
    const [search, setSearch] = useState<NetworkSearch>({});
    address = search;
    return (
      <NetworkFilters
        checklists={[]}
        waves={[]}
        checklistId="aftersales"
        search={search}
        wholeNetwork={false}
        mayAskUnsettled={mayAskUnsettled}
        onChange={change => setSearch(networkSearch({ ...search, ...change }))}
      />
    );
  };
  const router = createRouter({
    routeTree: createRootRoute({ component: View }),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  render(
    <TruthlineProvider
      i18n={createI18n({ ui: uiCatalogue, frame: frameCatalogue, network: networkCatalogue }, locale)}
    >
      <RouterProvider router={router} />
    </TruthlineProvider>,
  );
  return () => address;
};

test.each([
  ['en', 'Audits that count', 'Final ones alone', 'Also those not final'],
  ['zh-CN', '计入的审核', '仅已定稿', '也计入未定稿'],
] as const)('audits that are not final count on request alone, in %s', async (locale, label, final, all) => {
  const address = await show('/network/league', locale, true);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: label });
  expect(field.value).toBe(final);
  expect(address()).toEqual({});
  fireEvent.click(field);
  fireEvent.click(screen.getByRole('option', { name: all, hidden: true }));
  expect(address()).toEqual({ counting: 'submitted' });
  expect(field.value).toBe(all);
  fireEvent.click(field);
  fireEvent.click(screen.getByRole('option', { name: final, hidden: true }));
  expect(address()).toEqual({});
});

test('the request is offered to those who may make it, where the view answers it', async () => {
  await show('/network/league', 'en', false);
  expect(screen.queryByRole('combobox', { name: 'Audits that count' })).toBeNull();
  cleanup();
  await show('/network/heatmap', 'en', true);
  expect(screen.queryByRole('combobox', { name: 'Audits that count' })).toBeNull();
});
