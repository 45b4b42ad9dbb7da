import { mapRecords, type Migration } from '../migration.ts';

const minute = 60;
const times = (value: unknown, factor: number) => (typeof value === 'number' ? value * factor : value);

/**
 * Version 0 kept the time of a card in minutes and knew no suppressions.
 * Going down drops the suppressions: a reader of version 0 shows every finding.
 */
export const secondsAndSuppressions: Migration = {
  from: 0,
  to: 1,
  name: 'seconds and suppressions',
  up: records => ({
    ...records,
    card: mapRecords(records['card'], ({ durationMinutes, ...card }) => ({
      ...card,
      durationSeconds: times(durationMinutes, minute),
    })),
    suppression: {},
  }),
  down: records => ({
    ...Object.fromEntries(Object.entries(records).filter(([table]) => table !== 'suppression')),
    card: mapRecords(records['card'], ({ durationSeconds, ...card }) => ({
      ...card,
      durationMinutes: times(durationSeconds, 1 / minute),
    })),
  }),
};
