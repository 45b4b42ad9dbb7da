import { textParameter } from '../../app/search.ts';

/** The drawing a survey is made of, and the survey it goes on from; left out: none chosen, a new one. */
export type MakingSearch = { blueprint?: string | undefined; from?: string | undefined };

export const makingSearch = (search: Readonly<Record<string, unknown>>): MakingSearch => {
  const blueprint = textParameter(search, 'blueprint');
  const from = textParameter(search, 'from');
  return { ...(blueprint === undefined ? {} : { blueprint }), ...(from === undefined ? {} : { from }) };
};
