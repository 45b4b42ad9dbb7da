import { choiceParameter, textParameter } from '../../app/search.ts';

const COLUMNS = [
  'dealer',
  'region',
  'audits',
  'score',
  'shrunk',
  'reliability',
  'rank',
  'top',
  'bottom',
] as const;

/** How the league is looked at; left out: by shrunk score, best first, in one group. */
export type LeagueSearch = {
  sort?: (typeof COLUMNS)[number];
  direction?: 'up' | 'down';
  group?: 'region';
  /** Part of a name or code. */
  find?: string;
};

export const leagueSearch = (search: Readonly<Record<string, unknown>>): LeagueSearch => {
  const sort = choiceParameter(search, 'sort', COLUMNS);
  const direction = choiceParameter(search, 'direction', ['up', 'down'] as const);
  const group = choiceParameter(search, 'group', ['region'] as const);
  const find = textParameter(search, 'find');
  return {
    ...(sort === undefined ? {} : { sort }),
    ...(direction === undefined ? {} : { direction }),
    ...(group === undefined ? {} : { group }),
    ...(find === undefined ? {} : { find }),
  };
};
