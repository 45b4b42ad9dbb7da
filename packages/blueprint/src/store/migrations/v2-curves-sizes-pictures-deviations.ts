import { ARRIVED_FIELDS } from '../arrived-fields.ts';
import { mapRecords, withoutFields, type Migration } from '../migration.ts';

/**
 * Version 1 knew neither the emotion curve, expectation and perception of a step, nor sizes set by hand, pictures of
 * cards and reasons for deviations. Going down drops them.
 */
export const curvesSizesPicturesDeviations: Migration = {
  from: 1,
  to: 2,
  name: 'curves, sizes, pictures and deviations',
  up: records => ({
    ...records,
    step: mapRecords(records['step'], step => ({ ...step, ...ARRIVED_FIELDS.step })),
    lane: mapRecords(records['lane'], lane => ({ ...lane, ...ARRIVED_FIELDS.lane })),
    card: mapRecords(records['card'], card => ({ ...card, ...ARRIVED_FIELDS.card })),
    deviation: {},
  }),
  down: records => ({
    ...Object.fromEntries(Object.entries(records).filter(([table]) => table !== 'deviation')),
    step: mapRecords(records['step'], step => withoutFields(step, ARRIVED_FIELDS.step)),
    lane: mapRecords(records['lane'], lane => withoutFields(lane, ARRIVED_FIELDS.lane)),
    card: mapRecords(records['card'], card => withoutFields(card, ARRIVED_FIELDS.card)),
  }),
};
