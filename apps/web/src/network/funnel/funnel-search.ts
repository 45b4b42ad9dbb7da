import { choiceParameter, textParameter } from '../../app/search.ts';

/** How the funnel is looked at; left out: limits with the spread between dealers, nobody searched. */
export type FunnelSearch = { limits?: 'chance'; find?: string };

export const funnelSearch = (search: Readonly<Record<string, unknown>>): FunnelSearch => {
  const limits = choiceParameter(search, 'limits', ['chance'] as const);
  const find = textParameter(search, 'find');
  return { ...(limits === undefined ? {} : { limits }), ...(find === undefined ? {} : { find }) };
};
