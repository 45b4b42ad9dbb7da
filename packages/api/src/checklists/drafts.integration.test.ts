import { createHash } from 'node:crypto';
import {
  canonicalChecklist,
  draftOf,
  proposeItems,
  scoreAudit,
  type ChecklistBeingWritten,
  type ChecklistVersion,
} from '@truthline/audit';
import { listAudits, listAnswers, listTrail } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoStandardId } from '../demo/load-drawings.ts';
import type { Work } from '../request/context.ts';
import { codeOf, openDrawings, text, told, type Drawings } from '../testing/drawings.ts';
import { beginDraft } from './begin-draft.ts';
import { importSheet, lookIntoSheet, makeSheet } from './checklist-sheet.ts';
import { getChecklist, listChecklists } from './checklists-service.ts';
import {
  addToLibrary,
  compareDraft,
  discardDraft,
  listShelf,
  readDraft,
  readLibrary,
  retireVersion,
  saveDraft,
} from './draft-service.ts';
import { publishDraft } from './publish-draft.ts';
import { tryRules } from './try-rules.ts';

let drawings: Drawings;
let analyst: Work;
let consultant: Work;

beforeAll(async () => {
  drawings = await openDrawings();
  ({ analyst, consultant } = drawings);
});
afterAll(() => drawings.close());

const written = async (checklistId: string) => {
  const draft = told(await readDraft(analyst, checklistId));
  if (draft === null) throw new Error(`nobody writes ${checklistId}`);
  return draft;
};

const draftOfVersion = async (checklistId: string) => {
  told(await beginDraft(analyst, { from: 'version', checklistId }));
  return written(checklistId);
};

const save = async (work: Work, revision: number, content: ChecklistBeingWritten) =>
  told(await saveDraft(work, { checklistId: content.checklistId, revision, content })).revision;

describe('drafts', () => {
  test('two writers: the second is told, and nothing of the first is lost', async () => {
    const draft = await draftOfVersion('recovery');
    expect(draft).toMatchObject({ revision: 0, base: { version: 1 } });
    const mine = { ...draft.content, title: text('Mine') };
    expect(await save(analyst, 0, mine)).toBe(1);
    const theirs = {
      checklistId: 'recovery',
      revision: 0,
      content: { ...draft.content, title: text('Theirs') },
    };
    const refused = await saveDraft(consultant, theirs);
    expect(refused).toMatchObject({ ok: false, error: { code: 'draftChanged', values: { revision: 1 } } });
    expect((await written('recovery')).content.title).toEqual(text('Mine'));
    const both = await Promise.all(
      [analyst, consultant].map(work => codeOf(saveDraft(work, { ...theirs, revision: 1 }))),
    );
    expect(new Set(both)).toEqual(new Set(['draftChanged', null]));
    // Begun again, it is gone on with.
    expect((await draftOfVersion('recovery')).content.title).toEqual(text('Theirs'));
    const trail = await analyst.ports.store.within(analyst.signedIn.scope, tx =>
      listTrail(tx, { subject: { kind: 'checklist', id: 'recovery' } }),
    );
    expect(trail.map(({ action }) => action)).toContain('checklist.beginDraft');
    expect(trail.filter(({ action }) => action === 'checklist.saveDraft').length).toBeGreaterThan(0);
    expect(await codeOf(discardDraft(analyst, 'recovery'))).toBeNull();
    expect(told(await readDraft(analyst, 'recovery'))).toBeNull();
  });

  test('a new one takes a free key, and every moment of a drawing with a standard proposes its item', async () => {
    const blueprintId = demoStandardId('aftersales');
    const wish = {
      from: 'blueprint',
      title: text('Workshop day'),
      service: 'aftersales',
      blueprintId,
    } as const;
    const one = told(await beginDraft(consultant, wish));
    const other = told(await beginDraft(consultant, wish));
    expect([one.checklistId, other.checklistId]).toEqual(['workshop-day', 'workshop-day-2']);
    const { items } = proposeItems(await drawings.recordsOf(blueprintId));
    expect(items.length).toBeGreaterThan(40);
    expect((await written(one.checklistId)).content.items).toEqual(items);
    const shelf = await listShelf(analyst);
    expect(shelf.find(({ checklistId }) => checklistId === 'workshop-day')).toMatchObject({
      versions: [],
      draft: { itemCount: items.length },
    });
  });

  test('the library holds the shipped items and takes own ones', async () => {
    const { shipped } = await readLibrary(analyst);
    expect(shipped).toHaveLength(78);
    const [item] = shipped;
    if (item === undefined) throw new Error('no item');
    const own = { ...item, id: 'own-1' };
    told(await addToLibrary(analyst, own));
    told(await addToLibrary(analyst, { ...own, weight: 3 }));
    expect((await readLibrary(analyst)).own).toEqual([{ ...own, weight: 3 }]);
  });
});

describe('workbooks', () => {
  const workbook = async (of: Parameters<typeof makeSheet>[1]) => {
    const { fileName, base64 } = told(await makeSheet(analyst, of));
    return new File([Buffer.from(base64, 'base64')], fileName);
  };
  const listed = async () => (await listShelf(analyst)).map(({ checklistId }) => checklistId);

  test('a version comes back as its draft, and never over a draft nobody spoke of', async () => {
    const key = { checklistId: 'appointment', version: 1 };
    const file = await workbook({ of: 'version', ...key, language: 'zh' });
    expect(file.name).toBe('truthline-checklist-appointment-v1.xlsx');
    expect(told(await lookIntoSheet(consultant, { file }))).toMatchObject({
      status: 'read',
      source: 'sheet',
      itemCount: 18,
      leftOut: [],
      known: { checklistId: 'appointment', version: 1, draft: null },
    });
    expect(told(await readDraft(analyst, 'appointment'))).toBeNull();

    const into = { file, into: 'appointment' };
    expect(told(await importSheet(consultant, into))).toEqual({
      status: 'imported',
      checklistId: 'appointment',
    });
    const version = told(await getChecklist(analyst, key));
    const draft = await written('appointment');
    expect(draft).toMatchObject({
      revision: 0,
      base: { version: 1 },
      changedByName: consultant.signedIn.name,
    });
    expect(draft.content).toEqual({ ...draftOf(version), confirmedTexts: [] });

    await save(analyst, 0, { ...draft.content, title: text('Mine') });
    expect(await codeOf(importSheet(consultant, into))).toBe('draftChanged');
    expect(await codeOf(importSheet(consultant, { ...into, revision: 0 }))).toBe('draftChanged');
    expect((await written('appointment')).content.title).toEqual(text('Mine'));
    told(await importSheet(consultant, { ...into, revision: 1 }));
    expect((await written('appointment')).content.title).toEqual(version.title);
    const trail = await analyst.ports.store.within(analyst.signedIn.scope, tx =>
      listTrail(tx, { subject: { kind: 'checklist', id: 'appointment' } }),
    );
    expect(trail.filter(({ action }) => action === 'checklist.import').map(({ details }) => details)).toEqual(
      [
        { from: 'sheet', baseVersion: 1, replaces: 1 },
        { from: 'sheet', baseVersion: 1, replaces: null },
      ],
    );
    expect(await codeOf(importSheet(consultant, { file, into: 'nowhere' }))).toBe('checklistUnknown');
  });

  test('a template becomes a new checklist under a free key, and a bad file nothing at all', async () => {
    const file = await workbook({ of: 'template', language: 'en' });
    const one = told(await importSheet(consultant, { file }));
    const other = told(await importSheet(consultant, { file }));
    expect([one, other]).toMatchObject([
      { checklistId: 'example-checklist' },
      { checklistId: 'example-checklist-2' },
    ]);
    const before = await listed();
    const bad = new File(['section,item'], 'checklist.xlsx');
    const answer = told(await importSheet(consultant, { file: bad }));
    expect(answer).toMatchObject({
      status: 'refused',
      problems: [{ row: null, text: { en: 'This is not an Excel workbook (.xlsx) that can be read.' } }],
    });
    expect(told(await lookIntoSheet(consultant, { file: bad }))).toEqual(answer);
    expect(await listed()).toEqual(before);
    const again = await workbook({ of: 'draft', checklistId: 'example-checklist', language: 'en' });
    expect(told(await lookIntoSheet(consultant, { file: again }))).toMatchObject({
      problemCount: 0,
      known: { checklistId: 'example-checklist', version: null, draft: { revision: 0 } },
    });
  });
});

describe('publishing', () => {
  test('says who would change result on the last wave, freezes under a seal, and leaves version 1 as it was', async () => {
    const draft = await draftOfVersion('aftersales');
    expect(await codeOf(publishDraft(analyst, { checklistId: 'aftersales', revision: 0 }))).toBe(
      'nothingChanged',
    );
    const content = { ...draft.content, settings: { ...draft.content.settings, passMark: 90 } };
    const revision = await save(analyst, 0, content);
    expect(told(await compareDraft(analyst, 'aftersales'))).toMatchObject({
      base: 1,
      problems: [],
      differences: [{ kind: 'changed', place: { table: 'settings' }, scores: true }],
    });

    const trial = told(await tryRules(analyst, 'aftersales'));
    const waveId = trial.wave?.id ?? '';
    const { base } = draft;
    if (base === null) throw new Error('no version');
    const next: ChecklistVersion = { ...base, settings: content.settings };
    // Done again here, audit by audit.
    const changed = await analyst.ports.store.within(analyst.signedIn.scope, async tx => {
      const ids: string[] = [];
      const audits = await listAudits(tx, {
        waveId,
        checklistId: 'aftersales',
        status: 'final',
        limit: 5000,
      });
      for (const { id, kind } of audits) {
        const answers = await listAnswers(tx, id);
        const [before, after] = [base, next].map(version => scoreAudit(version, answers, kind).outcome);
        if (before !== after) ids.push(id);
      }
      return { audits: audits.length, ids };
    });
    expect(changed.ids.length).toBeGreaterThan(0);
    expect(trial.audits).toBe(changed.audits);
    expect(trial.counts.passToFail).toBe(changed.ids.length);
    expect(trial.changed.map(({ auditId }) => auditId).toSorted()).toEqual(changed.ids.toSorted());
    expect(trial.changed.every(({ dealerName }) => dealerName.en !== '')).toBe(true);

    expect(await codeOf(publishDraft(analyst, { checklistId: 'aftersales', revision: 0 }))).toBe(
      'draftChanged',
    );
    const published = told(await publishDraft(analyst, { checklistId: 'aftersales', revision }));
    expect(published.version).toBe(2);
    const second = told(await getChecklist(analyst, { checklistId: 'aftersales', version: 2 }));
    expect(second.settings.passMark).toBe(90);
    expect(published.sha256).toBe(createHash('sha256').update(canonicalChecklist(second)).digest('hex'));
    expect(told(await getChecklist(analyst, { checklistId: 'aftersales', version: 1 }))).toEqual(base);
    expect(told(await readDraft(analyst, 'aftersales'))).toBeNull();
    expect(
      (await listChecklists(analyst)).find(({ checklistId }) => checklistId === 'aftersales')?.version,
    ).toBe(2);
  });

  test('a retired version is offered no more and still read; the next draft goes on from it', async () => {
    const key = { checklistId: 'sales', version: 1 };
    told(await retireVersion(analyst, key));
    expect(await codeOf(retireVersion(analyst, key))).toBe('retiredAlready');
    expect(await codeOf(retireVersion(analyst, { ...key, version: 7 }))).toBe('checklistUnknown');
    expect((await listChecklists(analyst)).map(({ checklistId }) => checklistId)).not.toContain('sales');
    expect(told(await getChecklist(analyst, key)).version).toBe(1);
    const draft = await draftOfVersion('sales');
    const revision = await save(analyst, 0, { ...draft.content, title: text('Sales again') });
    expect(told(await publishDraft(analyst, { checklistId: 'sales', revision })).version).toBe(2);
  });

  test('an unfinished checklist is not published, and nothing is tried with it', async () => {
    const { checklistId } = told(
      await beginDraft(analyst, { from: 'nothing', title: text('Empty'), service: 'sales' }),
    );
    expect(await codeOf(tryRules(analyst, checklistId))).toBe('checklistProblems');
    expect(await codeOf(publishDraft(analyst, { checklistId, revision: 0 }))).toBe('checklistProblems');
  });
});

describe('a newer form of what ships', () => {
  const offered = async () =>
    (await listShelf(analyst)).filter(({ newerShips }) => newerShips).map(({ checklistId }) => checklistId);

  test('is offered where the checklist is as it came, taken up as a draft, and publishes nothing by itself', async () => {
    expect(await offered()).toContain('appointment');
    expect(await offered()).not.toContain('recovery');
    if (told(await readDraft(analyst, 'appointment')) !== null)
      told(await discardDraft(analyst, 'appointment'));
    told(await beginDraft(analyst, { from: 'shipped', checklistId: 'appointment' }));
    const draft = await written('appointment');
    expect(draft.base?.version).toBe(1);
    const { differences, problems } = told(await compareDraft(analyst, 'appointment'));
    expect(differences.map(({ kind, place, scores }) => [kind, place.id, scores])).toEqual([
      ['changed', 'A1-01', false],
      ['changed', 'A1-02', false],
      ['changed', 'A1-16', false],
      ['changed', 'A1-17', true],
      ['added', 'A1-19', true],
      ['changed', 'A1-18', false],
    ]);
    expect(problems).toEqual([]);
    const newest = async () =>
      (await listChecklists(analyst)).find(({ checklistId }) => checklistId === 'appointment')?.version;
    expect(await newest()).toBe(1);
    told(await publishDraft(analyst, { checklistId: 'appointment', revision: draft.revision }));
    expect(await newest()).toBe(2);
    const timerIn = async (version: number) =>
      told(await getChecklist(analyst, { checklistId: 'appointment', version })).items[1]?.scale;
    expect(await timerIn(1)).toMatchObject({ type: 'measure', timer: null });
    expect(await timerIn(2)).toMatchObject({ type: 'measure', timer: 'nineSeconds' });
  });

  test('is not offered twice, nor over what the network has made its own', async () => {
    expect(await offered()).not.toContain('appointment');
    expect(await offered()).not.toContain('aftersales');
    expect(await codeOf(beginDraft(analyst, { from: 'shipped', checklistId: 'appointment' }))).toBe(
      'checklistUnknown',
    );
  });
});
