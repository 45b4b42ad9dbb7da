import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createI18n, DataTable, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, expect, test } from 'vitest';
import { orderIn, tablesWith } from './kept-look.ts';
import { useKeptChoice, useTableOrder } from './use-kept-look.ts';

afterEach(cleanup);

const rows = [
  { id: 'a', n: 2 },
  { id: 'b', n: 3 },
  { id: 'c', n: 1 },
];

const View = () => {
  const order = useTableOrder('dealers', { column: 'n', descending: true });
  const [items, setItems] = useKeptChoice('items', ['worst', 'all']);
  return (
    <>
      <DataTable
        caption="Dealers"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'id', header: 'Dealer', rowHeader: true, sortValue: ({ id }) => id, render: ({ id }) => id },
          { key: 'n', header: 'Visits', sortValue: ({ n }) => n, render: ({ n }) => n },
        ]}
        {...order}
      />
      <button type="button" onClick={() => setItems(items === 'all' ? 'worst' : 'all')}>
        {items}
      </button>
    </>
  );
};

const open = async (path: string) => {
  const router = createRouter({
    routeTree: createRootRoute({ component: View }),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue }, 'en')}>
      <RouterProvider router={router} />
    </TruthlineProvider>,
  );
  const shown = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  return { shown, address: () => router.state.location.href };
};

test('a table is put in order in the address, and opens in that order from there', async () => {
  const first = await open('/?kind=self');
  expect(first.shown()).toEqual(['b', 'a', 'c']);
  fireEvent.click(screen.getByRole('button', { name: 'Dealer' }));
  await waitFor(() => expect(first.shown()).toEqual(['a', 'b', 'c']));
  fireEvent.click(screen.getByRole('button', { name: 'worst' }));
  await screen.findByRole('button', { name: 'all' });
  const address = first.address();
  expect(new URL(address, 'http://x').searchParams.get('kind')).toBe('self');
  cleanup();

  const again = await open(address);
  expect(again.shown()).toEqual(['a', 'b', 'c']);
  fireEvent.click(screen.getByRole('button', { name: 'all' }));
  // As it began: nothing of it is left in the address.
  fireEvent.click(screen.getByRole('button', { name: 'Visits' }));
  await waitFor(() => expect(again.shown()).toEqual(['c', 'a', 'b']));
  fireEvent.click(screen.getByRole('button', { name: 'Visits' }));
  await waitFor(() => expect(again.address()).toBe('/?kind=self'));
  expect(again.shown()).toEqual(['b', 'a', 'c']);
});

test('each table of a page has its own order, also by a column with dots, and what is no order is passed over', () => {
  const search = { tables: ['regions.bias.up', 'dealers.after.sales/self.down', 'nonsense', 'x.y.left'] };
  expect(orderIn(search, 'dealers')).toEqual({ column: 'after.sales/self', descending: true });
  expect(orderIn(search, 'regions')).toEqual({ column: 'bias', descending: false });
  expect(orderIn(search, 'nonsense')).toBeNull();
  const asBegun = { column: 'bias', descending: false };
  expect(tablesWith(search, 'dealers', asBegun, asBegun)).toEqual(['regions.bias.up']);
  expect(tablesWith({}, 'dealers', asBegun, asBegun)).toBeUndefined();
});
