import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import type { JsonValue } from '../json.ts';
import type { Tx } from '../store/tx.ts';
import type { TrailAction } from './trail-action.ts';

/** Who did what to which thing. Written beside the write, in its transaction; never changed. */
export type TrailEntry = {
  readonly actorName: string;
  readonly action: TrailAction;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The dealer whose trail it belongs to; null where it is the network's. */
  readonly dealerId: string | null;
  /** Keys and numbers that explain the action; no personal text. */
  readonly details: { readonly [key: string]: JsonValue };
};

export type SavedTrailEntry = Omit<TrailEntry, 'action'> & {
  /** A key such as `audit.submit`; a newer version may have written one this version does not know. */
  readonly action: string;
  readonly id: string;
  /** ISO 8601 UTC instant. */
  readonly at: string;
  readonly actorId: string;
};

const entryIds = uuidSource(systemClock, systemRandom);

/** An entry as statements take it along that write something else too: of the audit they write to. */
export const entryColumns = ({ actorName, action, details }: Omit<TrailEntry, 'subject' | 'dealerId'>) => ({
  entry_id: entryIds.next(),
  actor_name: actorName,
  action,
  details,
});

/** Signed with the person of the scope: the database takes no other. */
export const recordTrail = async (tx: Tx, entry: TrailEntry): Promise<void> => {
  await tx.query
    .insertInto('trail_entries')
    .values({
      network_id: tx.scope.networkId,
      entry_id: entryIds.next(),
      actor_id: tx.scope.personId,
      actor_name: entry.actorName,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      dealer_id: entry.dealerId,
      details: JSON.stringify(entry.details),
    })
    .execute();
};

export type TrailFilter = {
  readonly dealerId?: string;
  readonly subject?: TrailEntry['subject'];
  /** Continue below this entry of an earlier page. */
  readonly before?: Pick<SavedTrailEntry, 'at' | 'id'>;
  /** At most so many; 100 unless said. */
  readonly limit?: number;
};

/** The entries in reach, newest first. */
export const listTrail = async (tx: Tx, filter: TrailFilter = {}): Promise<readonly SavedTrailEntry[]> => {
  const { dealerId, subject, before } = filter;
  let query = tx.query
    .selectFrom('trail_entries')
    .select([
      'entry_id as id',
      'at',
      'actor_id as actorId',
      'actor_name as actorName',
      'action',
      'subject_kind',
      'subject_id',
      'dealer_id as dealerId',
      'details',
    ])
    .where('network_id', '=', tx.scope.networkId);
  if (dealerId !== undefined) query = query.where('dealer_id', '=', dealerId);
  if (subject !== undefined)
    query = query.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id);
  if (before !== undefined)
    query = query.where(where =>
      where(where.refTuple('at', 'entry_id'), '<', where.tuple(before.at, before.id)),
    );
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(filter.limit ?? 100)
    .execute();
  return rows.map(({ subject_kind: kind, subject_id: id, ...entry }) => ({
    ...entry,
    subject: { kind, id },
  }));
};
