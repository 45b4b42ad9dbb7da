import { z } from 'zod';
import { commandSchema } from '../command.ts';
import { refusalSchema } from '../refusal.ts';
import { blueprintDiffSchema } from './diff-schema.ts';

/** Made by the client, unique for ever: the same id is the same change, however often it arrives. */
export const changeIdSchema = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);

/** The number of the last change in a blueprint's log; 0 for a blueprint without changes. */
export const revisionSchema = z.number().int().min(0);

/** A change a client asks the server for. `baseRevision` is what the client had confirmed when it asked. */
export const changeRequestSchema = z.strictObject({
  changeId: changeIdSchema,
  baseRevision: revisionSchema,
  command: commandSchema,
});
export type ChangeRequest = z.infer<typeof changeRequestSchema>;

/** A change as the log holds it: what was asked, by whom, and what it did on the blueprint of the revision before. */
export const committedChangeSchema = z.strictObject({
  changeId: changeIdSchema,
  revision: revisionSchema.min(1),
  actorId: z.string(),
  actorName: z.string(),
  /** ISO 8601, UTC. */
  committedAt: z.iso.datetime(),
  command: commandSchema,
  diff: blueprintDiffSchema,
});
export type CommittedChange = z.infer<typeof committedChangeSchema>;

/** What became of a change request. Final: the same request later gets the same answer. */
export const pushOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('committed'),
    changeId: changeIdSchema,
    change: committedChangeSchema,
  }),
  z.strictObject({ status: z.literal('refused'), changeId: changeIdSchema, refusal: refusalSchema }),
]);
export type PushOutcome = z.infer<typeof pushOutcomeSchema>;
