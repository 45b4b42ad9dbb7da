import { serviceSchema } from '@truthline/blueprint';
import { z } from 'zod';
import { onDealer, onNetwork, type Ask } from '../policy/authorised.ts';
import { keySchema, uuidSchema } from '../request/input.ts';
import { nameSchema } from '../request/name.ts';

const copySchema = z.strictObject({ blueprintId: uuidSchema });

/** A template that ships, another drawing, records of the caller's own (out of a file or a text), or nothing. */
const fromSchema = z
  .union([z.strictObject({ template: keySchema }), copySchema, z.strictObject({ stored: z.unknown() })])
  .nullable();

const common = { title: nameSchema, service: serviceSchema };

/** What a new drawing is, whose it is (null: the network's own), and what it begins with. */
export const creationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('standard'), dealerId: z.null(), from: fromSchema }),
  /** A variant is a dealer's, and the variant of a standard. */
  z.strictObject({ ...common, kind: z.literal('variant'), dealerId: uuidSchema, from: copySchema }),
  z.strictObject({
    ...common,
    kind: z.enum(['asIs', 'toBe']),
    dealerId: uuidSchema.nullable(),
    from: fromSchema,
  }),
]);
export type Creation = z.infer<typeof creationSchema>;

export const askCreation = ({ dealerId }: Creation): Ask =>
  dealerId === null ? onNetwork('blueprint.createStandard') : onDealer('blueprint.createVariant', dealerId);
