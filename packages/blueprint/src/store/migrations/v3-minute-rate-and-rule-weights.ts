import { ARRIVED_FIELDS } from '../arrived-fields.ts';
import { mapRecords, withoutFields, type Migration } from '../migration.ts';

/** Version 2 knew neither what a minute of the people costs nor rules that weigh otherwise. Going down drops them. */
export const minuteRateAndRuleWeights: Migration = {
  from: 2,
  to: 3,
  name: 'minute rate and rule weights',
  up: records => ({
    ...records,
    journey: mapRecords(records['journey'], journey => ({ ...journey, ...ARRIVED_FIELDS.journey })),
  }),
  down: records => ({
    ...records,
    journey: mapRecords(records['journey'], journey => withoutFields(journey, ARRIVED_FIELDS.journey)),
  }),
};
