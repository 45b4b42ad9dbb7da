import { textParameter } from '../../app/search.ts';

/** Which survey the drivers are of; left out: the one with the most answers. */
export const driversSearch = (search: Readonly<Record<string, unknown>>): { survey?: string } => {
  const survey = textParameter(search, 'survey');
  return survey === undefined ? {} : { survey };
};
