import { z } from 'zod';

/** A record of ours: a UUID in lower case. */
export const uuidSchema = z.guid().toLowerCase();

/** A dealer, wave or blueprint id as the database knows it. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

export const checklistKeySchema = z.strictObject({
  checklistId: idSchema,
  version: z.number().int().min(1).max(1_000_000),
});

export const nothingSchema = z.void();
