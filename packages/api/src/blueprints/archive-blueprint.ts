import { findBlueprintHeader, recordTrail, setArchived } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';

export type ArchiveWish = { readonly blueprintId: string; readonly archived: boolean };

/** Puts a drawing away, or takes it out again. It can be opened all the same; it is in no list and no dealer works by it. */
export const archiveBlueprint = (
  { ports, signedIn }: Work,
  { blueprintId, archived }: ArchiveWish,
): Promise<Result<{ readonly archivedAt: string | null }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const header = await findBlueprintHeader(tx, blueprintId);
    const archivedAt = archived ? (header?.archivedAt ?? isoInstant(ports.clock)) : null;
    if (header === null || !(await setArchived(tx, blueprintId, archivedAt)))
      return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: archived ? 'blueprint.archive' : 'blueprint.unarchive',
      subject: { kind: 'blueprint', id: blueprintId },
      dealerId: header.dealerId,
      details: {},
    });
    return ok({ archivedAt });
  });
