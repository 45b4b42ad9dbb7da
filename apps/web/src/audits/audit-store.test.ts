import type { Answer } from '@truthline/audit';
import { beforeEach, describe, expect, test } from 'vitest';
import { LocalDatabase } from '../local/local-database.ts';
import { auditStore, dropStart, keepStart, readStarts } from './audit-store.ts';

let database: LocalDatabase;
let serial = 0;

beforeEach(() => {
  serial += 1;
  database = new LocalDatabase(`store-${serial}`);
});

const yes = { type: 'choose', value: { type: 'yesNo', yes: true } } as const;
const no = { type: 'choose', value: { type: 'yesNo', yes: false } } as const;
const fromServer = (itemId: string, isYes: boolean): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'yesNo', yes: isYes },
  note: '',
});

describe('answers on the device', () => {
  test('an entry survives the page and stays until the server has it', async () => {
    await auditStore(database, 'li', 'a1').keepEdit('A1-01', yes);
    const again = auditStore(database, 'li', 'a1');
    expect(await again.readEntries()).toMatchObject([{ entry: { value: { yes: true } }, held: null }]);
    expect(await again.forgetHeld()).toBe(1);
    await again.markHeld([fromServer('A1-01', true)]);
    expect(await again.readEntries()).toMatchObject([{ held: fromServer('A1-01', true) }]);
    expect(await again.forgetHeld()).toBe(0);
    expect(await again.readEntries()).toEqual([]);
  });

  test('an edit made while the earlier one was on its way still differs', async () => {
    const store = auditStore(database, 'li', 'a1');
    await store.keepEdit('A1-01', yes);
    await store.keepEdit('A1-01', no);
    await store.markHeld([fromServer('A1-01', true)]);
    expect(await store.forgetHeld()).toBe(1);
    expect(await store.readEntries()).toMatchObject([{ entry: { value: { yes: false } } }]);
  });

  test('an edit goes on top of what another window has written', async () => {
    await auditStore(database, 'li', 'a1').keepEdit('A1-01', yes);
    const row = await auditStore(database, 'li', 'a1').keepEdit('A1-01', { type: 'writeNote', note: 'x' });
    expect(row.entry).toMatchObject({ value: { yes: true }, note: 'x' });
  });

  test('the server fills in what this device does not have, and never overwrites what it has newer', async () => {
    const store = auditStore(database, 'li', 'a1');
    await store.keepEdit('A1-01', no);
    await store.mergeServerAnswers(
      [fromServer('A1-01', true), fromServer('A1-02', true)],
      await store.readEntries(),
    );
    const rows = new Map((await store.readEntries()).map(row => [row.itemId, row]));
    expect(rows.get('A1-01')).toMatchObject({
      entry: { value: { yes: false } },
      held: fromServer('A1-01', true),
    });
    expect(rows.get('A1-02')).toMatchObject({
      entry: { value: { yes: true } },
      held: fromServer('A1-02', true),
    });
  });

  test('an answer sent while the server was asked is not undone by what it said before', async () => {
    const store = auditStore(database, 'li', 'a1');
    await store.mergeServerAnswers([fromServer('A1-01', true)], []);
    const asked = await store.readEntries();
    await store.keepEdit('A1-01', no);
    await store.markHeld([fromServer('A1-01', false)]);
    await store.mergeServerAnswers([fromServer('A1-01', true)], asked);
    expect(await store.readEntries()).toMatchObject([
      { entry: { value: { yes: false } }, held: fromServer('A1-01', false) },
    ]);
  });

  test('two people on one tablet, and two audits of one person, never mix', async () => {
    await auditStore(database, 'li', 'a1').keepEdit('A1-01', yes);
    await auditStore(database, 'li', 'a1').markHeld([fromServer('A1-01', true)]);
    expect(await auditStore(database, 'wang', 'a1').readEntries()).toEqual([]);
    expect(await auditStore(database, 'li', 'a2').readEntries()).toEqual([]);
    await auditStore(database, 'wang', 'a1').forgetHeld();
    expect(await auditStore(database, 'li', 'a1').readEntries()).toHaveLength(1);
  });

  test('a start without a connection waits for its person until the server knows it', async () => {
    const start = {
      id: 'a1',
      dealerId: 'd1',
      checklistId: 'appointment',
      version: 1,
      kind: 'self',
      waveId: null,
      startedAt: '2026-03-01T09:00:00.000Z',
    } as const;
    await keepStart(database, 'li', start);
    expect(await readStarts(database, 'li')).toEqual([start]);
    expect(await readStarts(database, 'wang')).toEqual([]);
    await dropStart(database, 'li', 'a1');
    expect(await readStarts(database, 'li')).toEqual([]);
  });
});
