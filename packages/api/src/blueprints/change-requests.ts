import { commandSchema } from '@truthline/document';
import { z } from 'zod';
import { idSchema } from '../request/input.ts';

/** The most changes one push may carry; a client with more sends them in turn. */
export const PUSH_LIMIT = 200;

const changeRequestSchema = z.strictObject({
  changeId: idSchema,
  baseRevision: z.number().int().min(0),
  command: commandSchema,
});

export const changeRequestsSchema = z.array(changeRequestSchema).min(1).max(PUSH_LIMIT);
