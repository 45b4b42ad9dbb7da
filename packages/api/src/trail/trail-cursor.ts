import { z } from 'zod';
import { uuidSchema } from '../request/input.ts';

/** The entry a page ended with: its instant and its id. */
export type TrailCursor = { readonly at: string; readonly id: string };

export const writeCursor = ({ at, id }: TrailCursor): string => `${at}/${id}`;

/** Entries of one transaction share their instant, so the id is part of the place. */
export const trailCursorSchema = z
  .string()
  .max(100)
  .transform(text => {
    const [at, id, ...rest] = text.split('/');
    return { at, id, rest };
  })
  .pipe(
    z
      .object({ at: z.iso.datetime(), id: uuidSchema, rest: z.array(z.string()).length(0) })
      .transform(({ at, id }): TrailCursor => ({ at, id })),
  );
