import { z } from 'zod';
import { roleIdSchema } from './id.ts';
import { localTextSchema } from './local-text.ts';

/** Who does it: service advisor 服务顾问, receptionist, technician, cashier … */
export const roleSchema = z.strictObject({
  id: roleIdSchema,
  name: localTextSchema,
});
export type Role = z.infer<typeof roleSchema>;
