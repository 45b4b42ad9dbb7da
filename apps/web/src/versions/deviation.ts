import type { Difference } from '@truthline/blueprint';
import type { api } from '../app/api-client.ts';

export type Deviation = Awaited<
  ReturnType<typeof api.blueprints.deviations.query>
>[number]['differences'][number];

/** A deviation as the difference it is: over the wire a value that is not there is left out. */
export const differenceOf = ({ kind, place, title, fields }: Deviation): Difference => ({
  kind,
  place,
  title,
  fields: fields.map(({ before, after, ...field }) => ({ ...field, before, after })),
});
