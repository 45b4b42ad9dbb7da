import { z } from 'zod';
import { keySchema } from './key.ts';

const testSchema = z.strictObject({
  /** An item that stands before the one that is shown or hidden. */
  itemId: keySchema,
  is: z.enum(['equals', 'differs', 'atLeast', 'atMost', 'includes', 'answered', 'notApplicable']),
  /** What the answer is held against; null for `answered` and `notApplicable`. */
  value: z.union([z.string().max(200), z.number(), z.boolean()]).nullable(),
});
export type ConditionTest = z.infer<typeof testSchema>;

/** When an item or a section is asked at all. */
export const conditionSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  tests: z.array(testSchema).min(1).max(10),
});
export type Condition = z.infer<typeof conditionSchema>;
