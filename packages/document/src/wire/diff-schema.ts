import { recordIdSchema, recordSchemas, type BlueprintDiff } from '@truthline/blueprint';
import { z } from 'zod';
import { upgradeSentDiff } from './upgrade-sent-diff.ts';

const fieldChangesOf = (record: z.ZodObject) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(record.shape)
        .filter(([field]) => field !== 'id')
        .map(([field, value]) => [field, z.strictObject({ from: value, to: value }).exactOptional()]),
    ),
  );

const keyedById = (records: Readonly<Record<string, { readonly id?: unknown }>>) =>
  Object.entries(records).every(([id, record]) => record.id === id);

const tableDiffOf = (record: z.ZodObject) => {
  const records = z.record(recordIdSchema, record).refine(keyedById);
  return z
    .strictObject({
      added: records.exactOptional(),
      changed: z.record(recordIdSchema, fieldChangesOf(record)).exactOptional(),
      removed: records.exactOptional(),
    })
    .exactOptional();
};

const shape = z.strictObject(
  Object.fromEntries(Object.entries(recordSchemas).map(([table, record]) => [table, tableDiffOf(record)])),
);

const knownDiffSchema = z.custom<BlueprintDiff>(value => shape.safeParse(value).success, {
  error: 'not a diff of blueprints',
});

/**
 * A diff from outside: known tables, records that fit their schema under their own id, known fields only. One that an
 * older Truthline wrote is read as this one writes it.
 */
export const blueprintDiffSchema = z.preprocess(upgradeSentDiff, knownDiffSchema);
