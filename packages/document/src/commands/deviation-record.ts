import { deviationIdOf, deviationSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';

const { shape } = deviationSchema;

/** Says why a variant differs from its standard at a record, one that is there or one it has removed. A second reason at one place replaces the first. */
export const deviationRecordSchema = z.strictObject({
  type: z.literal('deviation.record'),
  place: shape.place,
  reason: shape.reason,
});
export type DeviationRecord = z.infer<typeof deviationRecordSchema>;

export const deviationRecord: CommandDefinition<DeviationRecord> = {
  rules: [],
  change: (draft, { place, reason }) => draft.put('deviation', { id: deviationIdOf(place), place, reason }),
  behaviours: [],
};
