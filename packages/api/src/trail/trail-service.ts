import { listTrail as listSavedTrail, type SavedTrailEntry } from '@truthline/db';
import type { Work } from '../request/context.ts';
import type { PresentedTrailEntry, PresentedTrailPage } from './presented.ts';
import type { TrailCursor } from './trail-cursor.ts';
import { writeCursor } from './trail-cursor.ts';

export type TrailPage = { readonly cursor: TrailCursor | null; readonly limit: number };

const present = ({
  id,
  at,
  actorId,
  actorName,
  action,
  subject,
  dealerId,
}: SavedTrailEntry): PresentedTrailEntry => ({
  id,
  at,
  actorId,
  actorName,
  action,
  subject,
  dealerId,
});

/** The trail, newest first, a page at a time. */
export const listTrail = async (
  { ports, signedIn }: Work,
  { cursor, limit }: TrailPage,
): Promise<PresentedTrailPage> => {
  const entries = await ports.store.within(signedIn.scope, tx =>
    listSavedTrail(tx, { limit, ...(cursor === null ? {} : { before: cursor }) }),
  );
  const last = entries.length === limit ? entries.at(-1) : undefined;
  return { entries: entries.map(present), nextCursor: last === undefined ? null : writeCursor(last) };
};
