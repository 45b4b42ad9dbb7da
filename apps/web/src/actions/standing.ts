import type { api } from '../app/api-client.ts';

export type Action = Awaited<ReturnType<typeof api.actions.list.query>>[number];

/** How actions are looked at: what is to be done, what of it is late, what waits for an audit, what is behind. */
export const STANDINGS = ['open', 'overdue', 'done', 'settled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** An action stands in one place; while no audit has shown it mended in time, also among the overdue. */
export const standsIn = (
  { status, overdue }: Pick<Action, 'status' | 'overdue'>,
  where: Standing,
): boolean => {
  switch (where) {
    case 'open':
      return status === 'open' || status === 'underWay';
    case 'overdue':
      return overdue;
    case 'done':
      return status === 'done';
    case 'settled':
      return status === 'closed' || status === 'withdrawn';
  }
};
