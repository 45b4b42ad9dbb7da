import { z } from 'zod';
import { deviationIdSchema, type DeviationId } from './id.ts';
import { writtenTextSchema } from './local-text.ts';
import { placeSchema, type Place } from './suppression.ts';

const ID_LIMIT = 64;

/** FNV-1a, 64 bits, of a text of ASCII characters (Fowler, Noll & Vo). */
const hash = (text: string): string => {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
};

/** The id of the deviation at a place: `deviation-<table>-<id>`, with a hash for the id where that were too long for one. */
export const deviationIdOf = ({ table, id }: Place): DeviationId => {
  const whole = `deviation-${table}-${id}`;
  return deviationIdSchema.parse(whole.length <= ID_LIMIT ? whole : `deviation-${table}-${hash(id)}`);
};

/**
 * Why a dealer's variant differs from its standard at one record, or a to-be from its as-is. The record may be one the
 * variant has removed: the place need not be on the drawing. Who wrote it and when is in the change log.
 */
export const deviationSchema = z
  .strictObject({
    /** Follows from the place (`deviationIdOf`): there is one deviation at a record. */
    id: deviationIdSchema,
    place: placeSchema,
    reason: writtenTextSchema,
  })
  .refine(({ id, place }) => id === deviationIdOf(place), { path: ['id'] });
export type Deviation = z.infer<typeof deviationSchema>;
