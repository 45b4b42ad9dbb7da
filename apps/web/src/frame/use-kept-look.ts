import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { choiceParameter } from '../app/search.ts';
import { orderIn, tablesWith } from './kept-look.ts';

type Order = { readonly column: string; readonly descending: boolean };

/** Writes one key into the address, beside what is there; undefined takes it out. */
const useAddressKey = (key: string) => {
  const router = useRouter();
  return useCallback(
    (value: string | readonly string[] | undefined) => {
      const { [key]: _before, ...others }: Readonly<Record<string, unknown>> = router.latestLocation.search;
      const search = value === undefined ? others : { ...others, [key]: value };
      void router.navigate({ to: '.', search: () => search, replace: true, resetScroll: false });
    },
    [router, key],
  );
};

const useSearch = () =>
  useRouterState({ select: ({ location }): Readonly<Record<string, unknown>> => location.search });

/**
 * The order of one of a page's tables, kept in the address so that a view that is sent to somebody looks the same there.
 * What is given back goes to a `DataTable` as it is; `initial` is left out of the address.
 */
export const useTableOrder = (
  table: string,
  initial: Order | null = null,
): { readonly order?: Order; readonly onOrder: (order: Order) => void } => {
  const router = useRouter();
  const search = useSearch();
  const write = useAddressKey('tables');
  const found = useMemo(() => orderIn(search, table), [search, table]);
  const order = found ?? initial;
  return {
    ...(order === null ? {} : { order }),
    onOrder: next => write(tablesWith(router.latestLocation.search, table, next, initial)),
  };
};

/** One of some looks of a part of the page, kept in the address; the first one is left out of it. */
export const useKeptChoice = <Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): readonly [Choice, (choice: Choice) => void] => {
  const search = useSearch();
  const write = useAddressKey(key);
  const [first] = choices;
  return [
    choiceParameter(search, key, choices) ?? first,
    choice => write(choice === first ? undefined : choice),
  ];
};
