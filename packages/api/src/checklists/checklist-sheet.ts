import { validateChecklist, type ChecklistBeingWritten } from '@truthline/audit';
import {
  addChecklistDraft,
  findChecklistDraft,
  listChecklistDrafts,
  listChecklistVersions,
  recordTrail,
  saveChecklistDraft,
  type Tx,
} from '@truthline/db';
import {
  describeLeftOut,
  describeSheetProblem,
  readChecklistSheet,
  writeChecklistSheet,
  writeChecklistTemplate,
  type LeftOut,
  type ReadChecklist,
  type SheetProblem,
} from '@truthline/interchange';
import { err, ok, type Result } from '@truthline/kernel';
import type { ApiPorts, Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import type { PresentedTemplate } from '../waves/presented.ts';
import { findNewestVersion, freeKey } from './begin-draft.ts';
import { readChecklist } from './checklists-service.ts';
import { noDraft } from './draft-service.ts';
import type {
  PresentedKnownChecklist,
  PresentedSheet,
  PresentedSheetImport,
  PresentedSheetLine,
} from './presented.ts';
import type { SheetFile, SheetImport, SheetRequest } from './sheet-file.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const file = (name: string, bytes: Uint8Array): PresentedTemplate => ({
  fileName: `truthline-checklist-${name}.xlsx`,
  mediaType: MEDIA_TYPE,
  base64: Buffer.from(bytes).toString('base64'),
});

/** A checklist as a workbook: a version, what is being written, or the example to write over. */
export const makeSheet = (
  { ports, signedIn }: Work,
  asked: SheetRequest,
): Promise<Result<PresentedTemplate, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedTemplate, Problem>> => {
    const { language } = asked;
    switch (asked.of) {
      case 'template':
        return ok(file('template', await writeChecklistTemplate(language)));
      case 'draft': {
        const draft = await findChecklistDraft(tx, asked.checklistId);
        return draft === null
          ? err(noDraft(asked.checklistId))
          : ok(file(`${asked.checklistId}-draft`, await writeChecklistSheet(draft.content, language)));
      }
      case 'version': {
        const { checklistId, version } = asked;
        const found = await readChecklist(tx, { checklistId, version });
        return found.ok
          ? ok(file(`${checklistId}-v${version}`, await writeChecklistSheet(found.value, language)))
          : found;
      }
    }
  });

const both = (say: (language: 'zh' | 'en') => string) => ({ zh: say('zh'), en: say('en') });

const presentProblem = (told: SheetProblem): PresentedSheetLine => ({
  sheet: told.sheet,
  row: told.row,
  column: told.column,
  text: both(language => describeSheetProblem(told, language)),
});

const presentLeftOut = (left: LeftOut): PresentedSheetLine => ({
  sheet: left.sheet,
  row: left.row,
  column: left.column,
  text: both(language => describeLeftOut(left, language)),
});

/** What reading a workbook needs of a request; the command line has no session, and brings the same. */
export type SheetImporter = {
  readonly ports: Pick<ApiPorts, 'store' | 'clock'>;
  readonly signedIn: Pick<SignedIn, 'scope' | 'name'>;
};

type Refused = Extract<PresentedSheet, { status: 'refused' }>;

const read = async ({ file: sent }: SheetFile): ReturnType<typeof readChecklistSheet> =>
  readChecklistSheet(new Uint8Array(await sent.arrayBuffer()));

const refused = (problems: readonly SheetProblem[]): Refused => ({
  status: 'refused',
  problems: problems.map(presentProblem),
});

/** The checklist a workbook names, where the network has it: what is read may become its draft. */
const findKnown = async (tx: Tx, checklistId: string): Promise<PresentedKnownChecklist | null> => {
  const draft = (await listChecklistDrafts(tx)).find(each => each.checklistId === checklistId);
  const newest = (await listChecklistVersions(tx)).find(each => each.checklistId === checklistId);
  const title = newest?.title ?? draft?.content.title;
  if (title === undefined) return null;
  return {
    checklistId,
    title,
    version: newest?.version ?? null,
    draft:
      draft === undefined
        ? null
        : { revision: draft.revision, changedByName: draft.changedByName, changedAt: draft.changedAt },
  };
};

const present = (
  { source, content, leftOut }: ReadChecklist,
  known: PresentedKnownChecklist | null,
): PresentedSheet => ({
  status: 'read',
  source,
  title: content.title,
  sectionCount: content.sections.length,
  itemCount: content.items.length,
  problemCount: validateChecklist(content).length,
  leftOut: leftOut.map(presentLeftOut),
  known,
});

/** What is in a workbook, or everything that is wrong with it. Nothing is kept. */
export const lookIntoSheet = async (
  { ports, signedIn }: SheetImporter,
  sheet: SheetFile,
): Promise<Result<PresentedSheet, Problem>> => {
  const found = await read(sheet);
  if (!found.ok) return ok(refused(found.error));
  return ports.store.attempt(signedIn.scope, async tx =>
    ok(present(found.value, await findKnown(tx, found.value.content.checklistId))),
  );
};

type Kept = { readonly checklistId: string; readonly baseVersion: number | null };

const keep = async (
  tx: Tx,
  { into, revision }: Pick<SheetImport, 'into' | 'revision'>,
  read: ChecklistBeingWritten,
  by: { readonly changedByName: string; readonly changedAt: string },
): Promise<Result<Kept, Problem>> => {
  const checklistId = into ?? (await freeKey(tx, read.title));
  const content = { ...read, checklistId };
  const before = await findChecklistDraft(tx, checklistId);
  const newest = await findNewestVersion(tx, checklistId);
  if (into !== undefined && before === null && newest === null) return err(noDraft(checklistId));
  const baseVersion = before?.baseVersion ?? newest?.version ?? null;
  const kept =
    revision === undefined
      ? await addChecklistDraft(tx, { checklistId, baseVersion, content, ...by })
      : await saveChecklistDraft(tx, { checklistId, revision, content, ...by });
  return kept
    ? ok({ checklistId, baseVersion })
    : err(problem('draftChanged', { revision: before?.revision ?? 0 }));
};

/** Makes a draft of a workbook: of a new checklist, or of one that is there. Whole, in one transaction, or not at all. */
export const importSheet = async (
  { ports, signedIn }: SheetImporter,
  sheet: SheetImport,
): Promise<Result<PresentedSheetImport, Problem>> => {
  const found = await read(sheet);
  if (!found.ok) return ok(refused(found.error));
  const { content, source } = found.value;
  return ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedSheetImport, Problem>> => {
    const by = { changedByName: signedIn.name, changedAt: isoInstant(ports.clock) };
    const kept = await keep(tx, sheet, content, by);
    if (!kept.ok) return kept;
    const { checklistId, baseVersion } = kept.value;
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'checklist.import',
      subject: { kind: 'checklist', id: checklistId },
      dealerId: null,
      details: { from: source, baseVersion, replaces: sheet.revision ?? null },
    });
    return ok({ status: 'imported', checklistId });
  });
};
