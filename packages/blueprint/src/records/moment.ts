import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';
import { cardIdSchema, momentIdSchema, orderKeySchema, roleIdSchema } from './id.ts';
import { localTextSchema, storableTextSchema } from './local-text.ts';

export const dimensionSchema = z.enum(DIMENSIONS);
export type Dimension = z.infer<typeof dimensionSchema>;

/** Where a standard or an item comes from: stated in the source, adapted from it, or proposed by us. */
export const BASES = ['seed', 'seed-adapted', 'proposed'] as const;
export const basisSchema = z.enum(BASES);
export type Basis = z.infer<typeof basisSchema>;

/** How a standard is measured: a number against a threshold, or yes/no with the evidence that shows it. */
export const measureSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('threshold'),
    comparison: z.enum(['<=', '>=', '=']),
    value: z.number(),
    unit: storableTextSchema(20).min(1),
    /** How far past the threshold is still half right, in the same unit. */
    tolerance: z.number().min(0).nullable(),
  }),
  z.strictObject({
    type: z.literal('yesNo'),
    evidence: z.array(storableTextSchema(40).min(1)).min(1).max(10),
  }),
]);
export type Measure = z.infer<typeof measureSchema>;

/** What "done right" means. Without a measure it is a wish, and the lint says so. */
export const standardSchema = z.strictObject({
  text: localTextSchema,
  measure: measureSchema.nullable(),
  basis: basisSchema,
});
export type Standard = z.infer<typeof standardSchema>;

/** A contact at which the customer judges. Its number on the drawing follows from its place. */
export const momentSchema = z.strictObject({
  id: momentIdSchema,
  cardId: cardIdSchema,
  /** Order among the moments of one card. */
  orderKey: orderKeySchema,
  name: localTextSchema,
  dimension: dimensionSchema,
  ownerRoleId: roleIdSchema.nullable(),
  standard: standardSchema.nullable(),
});
export type Moment = z.infer<typeof momentSchema>;
