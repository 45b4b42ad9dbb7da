import {
  draftOf,
  proposeItems,
  type ChecklistBeingWritten,
  type ChecklistVersion,
  type ItemProposals,
} from '@truthline/audit';
import type { LocalText, Service } from '@truthline/blueprint';
import {
  addChecklistDraft,
  findBlueprint,
  findChecklistVersion,
  listChecklistDrafts,
  listChecklistVersions,
  recordTrail,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { DraftStart } from './draft-input.ts';
import { findShippedUpdate } from './shipped-update.ts';

type Begun = { readonly content: ChecklistBeingWritten; readonly baseVersion: number | null };

/** The rules a new checklist begins with; every one of them can be changed while it is written. */
const settings: ChecklistBeingWritten['settings'] = {
  notApplicable: 'excluded',
  notObserved: 'excluded',
  critical: 'failsOutcome',
  passMark: 80,
  bonusCap: null,
  rounding: 'none',
  signature: 'none',
};

/** The newest version that is or was published; null where none was. */
export const findNewestVersion = async (tx: Tx, checklistId: string): Promise<ChecklistVersion | null> => {
  const newest = (await listChecklistVersions(tx)).find(header => header.checklistId === checklistId);
  return newest === undefined ? null : findChecklistVersion(tx, checklistId, newest.version);
};

/** A key that no checklist and no draft has: the words of the English title, with a number where they are taken. */
export const freeKey = async (tx: Tx, title: LocalText): Promise<string> => {
  const taken = new Set(
    [...(await listChecklistVersions(tx)), ...(await listChecklistDrafts(tx))].map(
      ({ checklistId }) => checklistId,
    ),
  );
  const words =
    title.en
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 50) ?? 'checklist';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? words : `${words}-${number}`;
    if (!taken.has(key)) return key;
  }
};

const fresh = async (
  tx: Tx,
  { title, service }: { readonly title: LocalText; readonly service: Service },
  { sections, items }: ItemProposals,
): Promise<Begun> => ({
  baseVersion: null,
  content: {
    checklistId: await freeKey(tx, title),
    title,
    service,
    settings,
    sections: [...sections],
    repeatGroups: [],
    items: [...items],
    confirmedTexts: [],
  },
});

const contentOf = async (tx: Tx, start: DraftStart): Promise<Result<Begun, Problem>> => {
  switch (start.from) {
    case 'version': {
      const newest = await findNewestVersion(tx, start.checklistId);
      return newest === null
        ? err(problem('checklistUnknown', { checklistId: start.checklistId, version: 0 }))
        : ok({ baseVersion: newest.version, content: { ...draftOf(newest), confirmedTexts: [] } });
    }
    case 'shipped': {
      const newest = await findNewestVersion(tx, start.checklistId);
      const shipped = newest === null ? null : await findShippedUpdate(tx, newest);
      return newest === null || shipped === null
        ? err(problem('checklistUnknown', { checklistId: start.checklistId, version: 0 }))
        : ok({ baseVersion: newest.version, content: { ...draftOf(shipped), confirmedTexts: [] } });
    }
    case 'blueprint': {
      const drawing = await findBlueprint(tx, start.blueprintId);
      return drawing === null
        ? err(problem('notFound', {}, [{ kind: 'blueprint', id: start.blueprintId }]))
        : ok(await fresh(tx, start, proposeItems(drawing.blueprint)));
    }
    case 'nothing':
      return ok(await fresh(tx, start, { sections: [], items: [] }));
  }
};

/** Begins to write a checklist. Where its draft is there already, that one is gone on with. */
export const beginDraft = (
  { ports, signedIn }: Work,
  start: DraftStart,
): Promise<Result<{ readonly checklistId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const begun = await contentOf(tx, start);
    if (!begun.ok) return begun;
    const { content, baseVersion } = begun.value;
    const { checklistId } = content;
    const added = await addChecklistDraft(tx, {
      checklistId,
      baseVersion,
      content,
      changedByName: signedIn.name,
      changedAt: isoInstant(ports.clock),
    });
    if (added)
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'checklist.beginDraft',
        subject: { kind: 'checklist', id: checklistId },
        dealerId: null,
        details: { from: start.from, baseVersion },
      });
    return ok({ checklistId });
  });
