import { z } from 'zod';

/** The id of a person, dealer, wave, blueprint or audit: a UUID, in lower case as the database prints it. */
export const uuidSchema = z.guid().toLowerCase();

/** The key of a thing made as content or by a client: a checklist, a change. */
export const keySchema = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

export const checklistKeySchema = z.strictObject({
  checklistId: keySchema,
  version: z.number().int().min(1).max(1_000_000),
});

export const nothingSchema = z.void();
