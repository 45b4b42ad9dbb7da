import {
  lockChecklistDraft,
  publishChecklistVersion,
  recordTrail,
  removeChecklistDraft,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { findNewestVersion } from './begin-draft.ts';
import type { DraftRevision } from './draft-input.ts';
import { noDraft } from './draft-service.ts';
import { nextVersion } from './try-rules.ts';

/** Freezes the revision that was seen as the next version, under its seal; the draft is done with. */
export const publishDraft = (
  { ports, signedIn }: Work,
  { checklistId, revision }: DraftRevision,
): Promise<Result<{ readonly version: number; readonly sha256: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const draft = await lockChecklistDraft(tx, checklistId);
    if (draft === null) return err(noDraft(checklistId));
    if (draft.revision !== revision) return err(problem('draftChanged', { revision: draft.revision }));
    const next = nextVersion(draft, await findNewestVersion(tx, checklistId));
    if (!next.ok) return next;
    const { version } = next.value;
    const sha256 = await publishChecklistVersion(tx, next.value, isoInstant(ports.clock));
    await removeChecklistDraft(tx, checklistId);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'checklist.publish',
      subject: { kind: 'checklist', id: checklistId },
      dealerId: null,
      details: { version, sha256 },
    });
    return ok({ version, sha256 });
  });
