import { z } from 'zod';
import type { Operation } from './operation.ts';

/** What an address says, each name with one text or several. */
export type AddressParameters = Readonly<Record<string, unknown>>;

const fieldSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  anyOf: z.array(z.object({ type: z.string().optional() })).optional(),
});

type Reading = (value: unknown) => unknown;

const readingOf = (field: unknown): Reading => {
  const parsed = fieldSchema.safeParse(field).data;
  if (parsed?.type === 'array') return value => (Array.isArray(value) ? value : [value]);
  if (parsed?.type === 'integer' || parsed?.type === 'number')
    // Anything that is no number stays as it came, and is refused by the schema.
    return value => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value);
  return value => value;
};

/** Texts of an address as the schema wants them: numbers, and lists of one. */
export const readParameters = (
  { parameters }: Pick<Operation, 'parameters'>,
  address: AddressParameters,
): unknown => {
  const { properties = {} } = z.toJSONSchema(parameters, { io: 'input' });
  return Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, readingOf(properties[name])(value)]),
  );
};
