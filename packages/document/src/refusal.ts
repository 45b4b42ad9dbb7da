import { TABLE_NAMES } from '@truthline/blueprint';
import { z } from 'zod';

const tableSchema = z.enum(TABLE_NAMES);
const recordRefSchema = z.strictObject({ table: tableSchema, id: z.string() });

/** A record by its table and id. */
export type RecordRef = z.infer<typeof recordRefSchema>;

/**
 * Why a command was not carried out. Closed: a new reason needs a message in both languages
 * (`refusal.<reason>` in the catalogue). It is also what the server answers, so it is a schema.
 */
export const refusalSchema = z.discriminatedUnion('reason', [
  /** The record the command speaks of, or one it refers to, does not exist (any more). */
  z.strictObject({ reason: z.literal('recordGone'), ...recordRefSchema.shape }),
  /** A record with this id exists already. */
  z.strictObject({ reason: z.literal('idTaken'), ...recordRefSchema.shape }),
  /** Undoing would remove a record that another record still needs. */
  z.strictObject({ reason: z.literal('recordInUse'), ...recordRefSchema.shape, by: recordRefSchema }),
  /** What would be undone, or was set, has been changed by someone else since. */
  z.strictObject({ reason: z.literal('changedSince'), ...recordRefSchema.shape }),
  /** A lane or step has cards, and the command does not say what happens to them. */
  z.strictObject({
    reason: z.literal('cardsUndecided'),
    ...recordRefSchema.shape,
    cardIds: z.array(z.string()).readonly(),
  }),
  /** A stage has steps, and the command does not say what happens to them. */
  z.strictObject({
    reason: z.literal('stepsUndecided'),
    ...recordRefSchema.shape,
    stepIds: z.array(z.string()).readonly(),
  }),
  /** What is removed cannot take in its own contents. */
  z.strictObject({ reason: z.literal('moveToItself'), ...recordRefSchema.shape }),
  z.strictObject({ reason: z.literal('linkToItself'), ...recordRefSchema.shape }),
  /** The two cards are already joined in this direction by a link of this kind; `id` is that link. */
  z.strictObject({ reason: z.literal('linkExists'), ...recordRefSchema.shape }),
  z.strictObject({
    reason: z.literal('fieldInvalid'),
    ...recordRefSchema.shape,
    field: z.string(),
  }),
  z.strictObject({
    reason: z.literal('limitReached'),
    table: tableSchema,
    limit: z.number().int(),
  }),
  z.strictObject({ reason: z.literal('batchTooLong'), limit: z.number().int() }),
  /** The result would break a rule of the blueprint; `rule` is the key of the invariant. */
  z.strictObject({ reason: z.literal('invariantBroken'), rule: z.string(), ...recordRefSchema.shape }),
  /** The command is not one this version knows. */
  z.strictObject({ reason: z.literal('notUnderstood') }),
  z.strictObject({ reason: z.literal('readOnly') }),
  /** The server does not let this person change this blueprint. */
  z.strictObject({ reason: z.literal('notPermitted') }),
  z.strictObject({ reason: z.literal('nothingToUndo') }),
  z.strictObject({ reason: z.literal('nothingToRedo') }),
]);

export type Refusal = z.infer<typeof refusalSchema>;
export type RefusalReason = Refusal['reason'];
