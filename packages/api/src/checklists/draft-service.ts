import {
  draftOf,
  languageGaps,
  listChecklistDifferences,
  validateChecklist,
  type Item,
} from '@truthline/audit';
import {
  addLibraryItem,
  findChecklistDraft,
  listChecklistDrafts,
  listChecklistVersions,
  listLibraryItems,
  lockChecklistDraft,
  recordTrail,
  removeChecklistDraft,
  retireChecklistVersion,
  saveChecklistDraft,
  type ChecklistDraftRow,
  type Tx,
} from '@truthline/db';
import { libraryItems } from '@truthline/content';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import { findNewestVersion } from './begin-draft.ts';
import type { ChecklistKey } from './checklists-service.ts';
import type { DraftSave } from './draft-input.ts';
import { findShippedUpdate } from './shipped-update.ts';
import type { PresentedDifference, PresentedDraft, PresentedLibrary, PresentedShelf } from './presented.ts';

/** A pause in writing after which the next save is told in the trail again. */
const SITTING_SECONDS = 600;

const about = (checklistId: string) => ({ kind: 'checklist', id: checklistId });

export const noDraft = (checklistId: string): Problem =>
  problem('checklistUnknown', { checklistId, version: 0 });

/** Every checklist with its versions and its draft. */
export const listShelf = ({ ports, signedIn }: Work): Promise<readonly PresentedShelf[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const drafts = new Map((await listChecklistDrafts(tx)).map(draft => [draft.checklistId, draft]));
    const versions = Map.groupBy(await listChecklistVersions(tx), ({ checklistId }) => checklistId);
    const outgrown = new Set<string>();
    for (const [checklistId, [newest]] of versions)
      if (newest?.status === 'published' && (await findShippedUpdate(tx, newest)) !== null)
        outgrown.add(checklistId);
    return [...new Set([...versions.keys(), ...drafts.keys()])].toSorted().flatMap(checklistId => {
      const own = versions.get(checklistId) ?? [];
      const draft = drafts.get(checklistId);
      const told = own[0] ?? draft?.content;
      if (told === undefined) return [];
      return [
        {
          checklistId,
          title: told.title,
          service: told.service,
          versions: own.map(({ version, status, publishedAt, retiredAt, sha256, itemCount }) => ({
            version,
            status,
            publishedAt,
            retiredAt,
            sha256,
            itemCount,
          })),
          newerShips: outgrown.has(checklistId),
          draft:
            draft === undefined
              ? null
              : {
                  itemCount: draft.content.items.length,
                  changedByName: draft.changedByName,
                  changedAt: draft.changedAt,
                },
        },
      ];
    });
  });

const present = async (tx: Tx, draft: ChecklistDraftRow): Promise<PresentedDraft> => ({
  revision: draft.revision,
  content: draft.content,
  base: await findNewestVersion(tx, draft.checklistId),
  changedByName: draft.changedByName,
  changedAt: draft.changedAt,
});

/** What is being written, with the version it will follow; null where nobody writes. */
export const readDraft = (
  { ports, signedIn }: Work,
  checklistId: string,
): Promise<Result<PresentedDraft | null, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const draft = await findChecklistDraft(tx, checklistId);
    return ok(draft === null ? null : await present(tx, draft));
  });

/** Saves a draft whole over the revision its writer saw. The trail names each sitting once, not each save. */
export const saveDraft = (
  { ports, signedIn }: Work,
  { checklistId, revision, content }: DraftSave,
): Promise<Result<{ readonly revision: number }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if (content.checklistId !== checklistId)
      return err(problem('badInput', {}, [{ kind: 'field', id: 'content.checklistId' }]));
    const before = await lockChecklistDraft(tx, checklistId);
    if (before === null) return err(noDraft(checklistId));
    const now = ports.clock.now();
    const changedAt = new Date(now).toISOString();
    const draft = { checklistId, revision, content, changedByName: signedIn.name, changedAt };
    if (!(await saveChecklistDraft(tx, draft)))
      return err(problem('draftChanged', { revision: before.revision }));
    const isSitting =
      before.revision > 0 &&
      before.changedBy === signedIn.actor.personId &&
      now - Date.parse(before.changedAt) < SITTING_SECONDS * 1000;
    if (!isSitting)
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'checklist.saveDraft',
        subject: about(checklistId),
        dealerId: null,
        details: { revision: revision + 1 },
      });
    return ok({ revision: revision + 1 });
  });

export const discardDraft = (
  { ports, signedIn }: Work,
  checklistId: string,
): Promise<Result<void, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if (!(await removeChecklistDraft(tx, checklistId))) return err(noDraft(checklistId));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'checklist.discardDraft',
      subject: about(checklistId),
      dealerId: null,
      details: {},
    });
    return ok(undefined);
  });

/** What publishing would change, and what still stands in its way. */
export const compareDraft = (
  { ports, signedIn }: Work,
  checklistId: string,
): Promise<Result<PresentedDifference, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const draft = await findChecklistDraft(tx, checklistId);
    if (draft === null) return err(noDraft(checklistId));
    const base = await findNewestVersion(tx, checklistId);
    const content = draftOf(draft.content);
    return ok({
      revision: draft.revision,
      title: content.title,
      base: base?.version ?? null,
      differences: base === null ? [] : listChecklistDifferences(base, content),
      problems: validateChecklist(content),
      gaps: languageGaps(draft.content, base),
      itemCount: content.items.length,
    });
  });

/** Takes a version out of what is offered. Audits that run on it go on. */
export const retireVersion = (
  { ports, signedIn }: Work,
  { checklistId, version }: ChecklistKey,
): Promise<Result<void, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const known = (await listChecklistVersions(tx)).find(
      header => header.checklistId === checklistId && header.version === version,
    );
    if (known === undefined) return err(problem('checklistUnknown', { checklistId, version }));
    const retiredAt = isoInstant(ports.clock);
    if (!(await retireChecklistVersion(tx, { checklistId, version, retiredAt })))
      return err(problem('retiredAlready'));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'checklist.retire',
      subject: about(checklistId),
      dealerId: null,
      details: { version },
    });
    return ok(undefined);
  });

/** Items to take from: those that are shipped, and the network's own. */
export const readLibrary = ({ ports, signedIn }: Work): Promise<PresentedLibrary> =>
  ports.store.within(signedIn.scope, async tx => ({
    shipped: libraryItems,
    own: await listLibraryItems(tx),
  }));

export const addToLibrary = ({ ports, signedIn }: Work, item: Item): Promise<Result<void, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    await addLibraryItem(tx, item);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'checklist.addToLibrary',
      subject: { kind: 'item', id: item.id },
      dealerId: null,
      details: {},
    });
    return ok(undefined);
  });
