import { textParameter } from '../../app/search.ts';

/** Which survey the drivers are of, and which version: left out, the one with the most answers, and its newest. */
export type DriversSearch = { survey?: string; version?: number };

export const driversSearch = (search: Readonly<Record<string, unknown>>): DriversSearch => {
  const survey = textParameter(search, 'survey');
  const version = textParameter(search, 'version');
  return survey === undefined
    ? {}
    : {
        survey,
        ...(version === undefined || !/^[1-9]\d{0,5}$/.test(version) ? {} : { version: Number(version) }),
      };
};
