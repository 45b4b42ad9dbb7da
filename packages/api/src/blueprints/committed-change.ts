import { committedChangeSchema, type CommittedChange } from '@truthline/document';
import type { SavedChange } from '@truthline/db';

/** A change of the log as clients know it. The log holds what an earlier version wrote, so it is parsed, not trusted. */
export const readCommitted = (saved: SavedChange): CommittedChange =>
  committedChangeSchema.parse({
    changeId: saved.changeId,
    revision: saved.revision,
    actorId: saved.actorId,
    actorName: saved.actorName,
    committedAt: saved.committedAt,
    command: saved.command,
    diff: saved.diff,
  });
