import { laneIdSchema, laneKindSchema } from '@truthline/blueprint';
import { z } from 'zod';
import type { CommandDefinition } from '../definition.ts';
import { putBefore } from '../order.ts';
import { subjectExists } from '../rules/subject-exists.ts';

/** Moves a lane, with all its cards, before another lane of the kind named, or to that kind's end. */
export const laneMoveSchema = z.strictObject({
  type: z.literal('lane.move'),
  laneId: laneIdSchema,
  kind: laneKindSchema,
  before: laneIdSchema.nullable(),
});
export type LaneMove = z.infer<typeof laneMoveSchema>;

export const laneMove: CommandDefinition<LaneMove> = {
  rules: [(draft, { laneId }) => subjectExists(draft, 'lane', laneId)],
  change: (draft, { laneId, kind, before }) => {
    const lane = draft.find('lane', laneId);
    if (lane !== null) putBefore(draft, 'lane', { ...lane, kind }, before);
  },
  behaviours: [],
};
