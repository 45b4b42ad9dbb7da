import { textParameter } from '../app/search.ts';

type Search = Readonly<Record<string, unknown>>;

const revisionParameter = (search: Search, name: string): number | undefined => {
  const text = textParameter(search, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** The revision that is looked at, and the one it is compared with; left out: the present, and the one before. */
export type HistorySearch = { at?: number; with?: number };

export const historySearch = (search: Search): HistorySearch => {
  const at = revisionParameter(search, 'at');
  const compared = revisionParameter(search, 'with');
  return { ...(at === undefined ? {} : { at }), ...(compared === undefined ? {} : { with: compared }) };
};

/** The other blueprint, and whether both are drawn as one. */
export type CompareSearch = { with?: string; as?: 'one' };

export const compareSearch = (search: Search): CompareSearch => {
  const other = textParameter(search, 'with');
  return {
    ...(other === undefined ? {} : { with: other }),
    ...(search['as'] === 'one' ? { as: 'one' as const } : {}),
  };
};

/** What a new blueprint begins with: another blueprint, where one was just looked at. */
export type CreationSearch = { from?: string };

export const creationSearch = (search: Search): CreationSearch => {
  const from = textParameter(search, 'from');
  return from === undefined ? {} : { from };
};
