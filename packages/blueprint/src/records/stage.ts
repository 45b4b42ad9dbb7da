import { z } from 'zod';
import { orderKeySchema, stageIdSchema } from './id.ts';
import { localTextSchema } from './local-text.ts';

/** A group of consecutive steps, such as 预约 or 接车与预检. */
export const stageSchema = z.strictObject({
  id: stageIdSchema,
  name: localTextSchema,
  orderKey: orderKeySchema,
});
export type Stage = z.infer<typeof stageSchema>;
