import type { Answer, ChecklistVersion } from '@truthline/audit';
import { scoreAudit } from '@truthline/audit';
import { momentIdSchema } from '@truthline/blueprint';
import { beforeEach, describe, expect, test } from 'vitest';
import { LocalDatabase } from '../local/local-database.ts';
import { auditRun, type AuditServer, type Keeping } from './audit-run.ts';
import { auditStore, type AuditStore } from './audit-store.ts';
import { inTurn } from './exclusively.ts';
import type { OpenAudit } from './open-audit.ts';
import { startAt } from './timers/elapsed.ts';

const text = (words: string) => ({ zh: words, en: words });

const checklist: ChecklistVersion = {
  checklistId: 'appointment',
  version: 1,
  title: text('Appointment'),
  service: 'aftersales',
  scoringVersion: 1,
  settings: {
    notApplicable: 'excluded',
    notObserved: 'excluded',
    critical: 'failsOutcome',
    passMark: null,
    bonusCap: null,
    rounding: 'none',
    signature: 'none',
  },
  sections: [
    { id: 'A1', name: text('Booking'), weight: 1, passMark: null, shownIf: null, notApplicableRule: null },
  ],
  repeatGroups: [],
  items: ['A1-01', 'A1-02'].map(id => ({
    id,
    sectionId: 'A1',
    momentId: momentIdSchema.parse(`mot-${id.toLowerCase()}`),
    momentName: text(id),
    laneKind: 'frontstage',
    question: text(id),
    standard: text('done'),
    hint: null,
    bonus: false,
    shownIf: null,
    repeatGroupId: null,
    scale: { type: 'yesNo' },
    weight: 1,
    critical: false,
    dimension: 'reliability',
    evidence: [],
    auditKinds: ['self'],
    notApplicableRule: null,
    basis: 'seed',
  })),
};

const opened = (answers: Answer[] = []): OpenAudit => ({
  audit: {
    id: 'audit-1',
    dealerId: 'dealer-1',
    waveId: null,
    checklistId: 'appointment',
    checklistVersion: 1,
    kind: 'self',
    status: 'draft',
    auditorId: 'person-1',
    startedAt: '2026-03-01T09:00:00.000Z',
    submittedAt: null,
    answers,
  },
  checklist,
  scorecard: null,
  findings: [],
  dealer: {
    id: 'dealer-1',
    code: 'D1',
    name: text('Harbour'),
    city: text('Harbour'),
    regionId: 'r1',
    regionName: text('North'),
    timeZone: 'Asia/Shanghai',
    size: null,
    place: null,
    serviceRadiusKm: null,
  },
  may: { answer: true },
});

let database: LocalDatabase;
let serial = 0;

beforeEach(() => {
  serial += 1;
  database = new LocalDatabase(`run-${serial}`);
});

const deviceStore = () => auditStore(database, 'person-1', 'audit-1');
const heldHere = async () =>
  new Map((await deviceStore().readEntries()).map(({ itemId, held }) => [itemId, held]));

class Unreachable extends Error {}
class InTrouble extends Error {}

const serverWith = (initial: Answer[] = []) => {
  const answers = new Map(initial.map(answer => [answer.itemId, answer]));
  const network = { failure: null as Error | null, hold: null as Promise<void> | null };
  const submitted = {
    at: null as string | null,
    with: [] as readonly Answer[],
    status: 'submitted' as 'submitted' | 'returned',
  };
  const saves: (readonly Answer[])[] = [];
  const reach = async () => {
    if (network.failure !== null) throw network.failure;
    await network.hold;
  };
  const take = (given: readonly Answer[]) => {
    for (const answer of given) answers.set(answer.itemId, answer);
  };
  const server: AuditServer = {
    get: async () => {
      await reach();
      const open = opened([...answers.values()]);
      const { at, status } = submitted;
      return at === null ? open : { ...open, audit: { ...open.audit, status, submittedAt: at } };
    },
    announce: reach,
    saveAnswers: async (given, withdrawn) => {
      await reach();
      saves.push(given);
      take(given);
      for (const key of withdrawn) answers.delete(key);
    },
    submit: async given => {
      await reach();
      if (submitted.at === null || submitted.status === 'returned') {
        submitted.status = 'submitted';
        submitted.at = '2026-03-01T10:00:00.000Z';
        submitted.with = given;
        take(given);
      }
      return scoreAudit(checklist, [...answers.values()], 'self');
    },
    failureOf: error =>
      error instanceof Unreachable ? 'unreachable' : error instanceof InTrouble ? 'later' : 'refused',
  };
  return { answers, network, saves, server, submitted };
};

const runWith = (server: AuditServer, store: AuditStore = deviceStore()) => auditRun(store, server, inTurn());

const yes = { type: 'choose', value: { type: 'yesNo', yes: true } } as const;
const no = { type: 'choose', value: { type: 'yesNo', yes: false } } as const;
const answered = (itemId: string, isYes: boolean): Answer => ({
  itemId,
  state: 'answered',
  value: { type: 'yesNo', yes: isYes },
  note: '',
});

describe('answering an audit', () => {
  test('an answer is on the device at once and on the server soon after', async () => {
    const { answers, server } = serverWith();
    const run = runWith(server);
    await run.load();
    await run.edit('A1-01', yes);
    expect(run.state().keeping).toBe('server');
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: true } });
  });

  test('it is never said to be on the server before the server has it', async () => {
    const { answers, server } = serverWith();
    const run = runWith(server);
    await run.load();
    const said: [Keeping, boolean][] = [];
    run.subscribe(() => said.push([run.state().keeping, answers.has('A1-01')]));
    await run.edit('A1-01', yes);
    expect(said[0]).toEqual(['writing', false]);
    expect(said.filter(([keeping, there]) => keeping === 'server' && !there)).toEqual([]);
    expect(said.at(-1)).toEqual(['server', true]);
  });

  test('a device that does not take it is told, and it is written when there is room again', async () => {
    const { answers, server } = serverWith();
    const disk = { full: true };
    const store = deviceStore();
    const full = new DOMException('no room', 'QuotaExceededError');
    const run = runWith(server, {
      ...store,
      keepEdit: (itemId, edit) => (disk.full ? Promise.reject(full) : store.keepEdit(itemId, edit)),
    });
    await run.load();
    await run.edit('A1-01', yes);
    await run.edit('A1-01', { type: 'writeNote', note: 'at once' });
    expect(run.state()).toMatchObject({ keeping: 'notKept', deviceError: full });
    expect(run.state().entries.get('A1-01')).toMatchObject({ value: { yes: true }, note: 'at once' });
    await expect(run.submit()).rejects.toBe(full);
    disk.full = false;
    await run.send();
    expect(run.state()).toMatchObject({ keeping: 'server', deviceError: null });
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: true }, note: 'at once' });
  });

  test('the screen may move on when what was entered is on the disk, not before', async () => {
    const store = deviceStore();
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow: AuditStore = {
      ...store,
      keepEdit: async (itemId, edit) => {
        await promise;
        return store.keepEdit(itemId, edit);
      },
    };
    const run = runWith(serverWith().server, slow);
    await run.load();
    const edited = run.edit('A1-01', yes);
    const moved: string[] = [];
    const moving = run.written().then(() => moved.push('on'));
    await Promise.resolve();
    expect([run.state().keeping, moved]).toEqual(['writing', []]);
    resolve();
    await moving;
    expect(await heldHere()).toHaveProperty('size', 1);
    await edited;
  });

  test('without a connection it says so, keeps the answer, and sends it when asked again', async () => {
    const { answers, network, server } = serverWith();
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.edit('A1-01', no);
    expect(run.state().keeping).toBe('device');
    expect(answers.size).toBe(0);
    expect((await heldHere()).get('A1-01')).toBeNull();
    network.failure = null;
    await run.send();
    expect(run.state().keeping).toBe('server');
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: false } });
    expect((await heldHere()).get('A1-01')).toEqual(answered('A1-01', false));
  });

  test('a server in trouble is waited for with its reason; one that refuses is told', async () => {
    const { network, server } = serverWith();
    const run = runWith(server);
    await run.load();
    const trouble = new InTrouble();
    network.failure = trouble;
    await run.edit('A1-01', yes);
    expect(run.state()).toMatchObject({ keeping: 'busy', error: trouble });
    const refusal = new Error('signed out');
    network.failure = refusal;
    await run.send();
    expect(run.state()).toMatchObject({ keeping: 'refused', error: refusal });
    network.failure = null;
    await run.send();
    expect(run.state()).toMatchObject({ keeping: 'server', error: null });
  });

  test('an answer changed while the first one is on its way is not lost', async () => {
    const { answers, network, server } = serverWith();
    const run = runWith(server);
    await run.load();
    const held = Promise.withResolvers<undefined>();
    network.hold = held.promise;
    const first = run.edit('A1-01', yes);
    const second = run.edit('A1-01', no);
    network.hold = null;
    held.resolve(undefined);
    await Promise.all([first, second]);
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: false } });
    expect(run.state().keeping).toBe('server');
  });

  test('an entry that is no answer yet is not said to be on the server, which keeps the earlier answer', async () => {
    const { answers, server } = serverWith([answered('A1-01', true)]);
    const run = runWith(server);
    await run.load();
    expect(run.state().keeping).toBe('server');
    await run.edit('A1-01', { type: 'clearValue' });
    expect(run.state().keeping).toBe('incomplete');
    await run.load();
    expect(run.state().keeping).toBe('incomplete');
    expect(run.state().entries.get('A1-01')?.value).toBeNull();
    expect(answers.get('A1-01')).toEqual(answered('A1-01', true));
    await run.edit('A1-01', no);
    expect(run.state().keeping).toBe('server');
    await run.edit('A1-02', { type: 'notApplicable' });
    expect(run.state().keeping).toBe('incomplete');
    await run.edit('A1-02', { type: 'choose', value: { type: 'measure', measured: 3 } });
    expect(run.state().keeping).toBe('incomplete');
    await run.edit('A1-02', yes);
    expect(run.state().keeping).toBe('server');
  });

  test('opened again without a connection it goes on where it stopped', async () => {
    const { network, server } = serverWith();
    const before = runWith(server);
    await before.load();
    network.failure = new Unreachable();
    await before.edit('A1-02', yes);
    const after = runWith(server);
    await after.load();
    expect(after.state().open?.audit.id).toBe('audit-1');
    expect(after.state().entries.get('A1-02')?.value).toEqual({ type: 'yesNo', yes: true });
    expect(after.state().keeping).toBe('device');
  });

  test('what this device changed wins over an older answer from the server', async () => {
    const { network, server } = serverWith([answered('A1-01', true)]);
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.edit('A1-01', no);
    network.failure = null;
    await run.load();
    expect(run.state().entries.get('A1-01')?.value).toEqual({ type: 'yesNo', yes: false });
  });

  test('an edit made while the audit loads stays in sight and is sent', async () => {
    const { answers, network, server } = serverWith([answered('A1-01', true)]);
    const run = runWith(server);
    await run.load();
    const held = Promise.withResolvers<undefined>();
    network.hold = held.promise;
    const loading = run.load();
    const seen: unknown[] = [];
    const editing = run.edit('A1-01', no);
    run.subscribe(() => seen.push(run.state().entries.get('A1-01')?.value));
    network.hold = null;
    held.resolve(undefined);
    await Promise.all([loading, editing]);
    expect(new Set(seen.map(value => JSON.stringify(value)))).toEqual(
      new Set([JSON.stringify({ type: 'yesNo', yes: false })]),
    );
    expect(answers.get('A1-01')).toEqual(answered('A1-01', false));
  });

  test('a server restored from a backup gets again what it no longer has', async () => {
    const { answers, server } = serverWith();
    const run = runWith(server);
    await run.load();
    await run.edit('A1-01', yes);
    answers.clear();
    const later = runWith(server);
    await later.load();
    expect(answers.get('A1-01')).toEqual(answered('A1-01', true));
    expect(later.state().keeping).toBe('server');
  });

  test('a refusal is told and nothing is thrown away', async () => {
    const { server } = serverWith();
    const run = runWith({
      ...server,
      saveAnswers: async () => {
        throw new Error('refused');
      },
    });
    await run.load();
    await run.edit('A1-01', yes);
    expect(run.state().keeping).toBe('refused');
    expect((await heldHere()).get('A1-01')).toBeNull();
  });

  test('with neither a copy nor a connection the reason is told', async () => {
    const { network, server } = serverWith();
    network.failure = new Unreachable();
    const run = runWith(server);
    await run.load();
    expect(run.state().open).toBeNull();
    expect(run.state().error).toBeInstanceOf(Unreachable);
  });
});

describe('two windows with the same audit', () => {
  test('one that stood still does not send its old answers over newer ones, nor edit on top of them', async () => {
    const { answers, saves, server } = serverWith();
    const stale = runWith(server);
    await stale.load();
    await stale.edit('A1-01', yes);
    const other = runWith(server);
    await other.load();
    await other.edit('A1-01', no);
    saves.length = 0;
    await stale.edit('A1-01', { type: 'writeNote', note: 'seen' });
    await stale.send();
    expect(saves).toEqual([[{ ...answered('A1-01', false), note: 'seen' }]]);
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: false }, note: 'seen' });
    expect(stale.state().entries.get('A1-01')?.value).toEqual({ type: 'yesNo', yes: false });
  });

  test('one sends and shows what the other has written down', async () => {
    const { answers, network, server } = serverWith();
    const one = runWith(server);
    const other = runWith(server);
    await one.load();
    await other.load();
    network.failure = new Unreachable();
    await other.edit('A1-01', yes);
    network.failure = null;
    await one.send();
    expect(answers.get('A1-01')).toEqual(answered('A1-01', true));
    expect(one.state().entries.get('A1-01')?.value).toEqual({ type: 'yesNo', yes: true });
  });

  test('submitting in one sends what the other has written down, and only what the server lacks', async () => {
    const { network, server, submitted } = serverWith([answered('A1-01', true)]);
    const one = runWith(server);
    const other = runWith(server);
    await one.load();
    await other.load();
    network.failure = new Unreachable();
    await other.edit('A1-02', no);
    network.failure = null;
    const { scorecard, leftBehind } = await one.submit();
    expect(submitted.with).toEqual([answered('A1-02', false)]);
    expect(scorecard.overall).toBe(50);
    expect(leftBehind).toBe(0);
  });

  test('answers of a device for an audit that was closed meanwhile stay there and are counted', async () => {
    const { network, server } = serverWith([answered('A1-01', true), answered('A1-02', true)]);
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.edit('A1-01', no);
    network.failure = null;
    await server.submit([]);
    expect(await run.submit()).toMatchObject({ leftBehind: 1 });
    expect((await deviceStore().readEntries()).map(({ itemId, entry }) => [itemId, entry.value])).toEqual([
      ['A1-01', { type: 'yesNo', yes: false }],
    ]);
  });
});

describe('submitting', () => {
  test('the device owes nothing afterwards, and its copy is closed too', async () => {
    const { network, server } = serverWith();
    const run = runWith(server);
    await run.load();
    await run.edit('A1-01', yes);
    await run.edit('A1-02', no);
    const { scorecard } = await run.submit();
    expect(scorecard.overall).toBe(50);
    expect(await deviceStore().readEntries()).toEqual([]);
    network.failure = new Unreachable();
    const again = runWith(server);
    await again.load();
    expect(again.state().open?.audit.status).toBe('submitted');
  });

  test('closed without hearing more from the server, it is closed here all the same', async () => {
    const { network, server } = serverWith([answered('A1-02', true)]);
    const run = runWith({
      ...server,
      submit: async given => {
        const scorecard = await server.submit(given);
        network.failure = new Unreachable();
        return scorecard;
      },
    });
    await run.load();
    await run.edit('A1-01', yes);
    await run.submit();
    expect((await deviceStore().readOpen())?.audit.status).toBe('submitted');
    expect(await deviceStore().readEntries()).toEqual([]);
  });
});

describe('an audit that changes elsewhere', () => {
  test('returned while its page is open, it is answered and submitted again without being opened anew', async () => {
    const { server, submitted, answers } = serverWith([answered('A1-01', true)]);
    const run = runWith(server);
    await run.load();
    await run.submit();
    submitted.status = 'returned';
    await run.refresh();
    expect(run.state()).toMatchObject({ open: { audit: { status: 'returned' } }, reached: true });
    expect(run.state().entries.get('A1-01')?.value).toEqual(yes.value);
    await run.edit('A1-01', no);
    expect(answers.get('A1-01')).toEqual(answered('A1-01', false));
    await run.submit();
    expect(submitted.status).toBe('submitted');
  });

  test('what a second person answers comes in; what is entered here meanwhile stays', async () => {
    const { server, answers, network } = serverWith();
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.edit('A1-01', yes);
    answers.set('A1-01', answered('A1-01', false));
    answers.set('A1-02', answered('A1-02', true));
    network.failure = null;
    await run.refresh();
    expect(run.state().entries.get('A1-01')?.value).toEqual(yes.value);
    expect(run.state().entries.get('A1-02')?.value).toEqual(yes.value);
    expect(answers.get('A1-01')).toEqual(answered('A1-01', true));
  });
});

describe('taking back', () => {
  test('answers go from this device at once, from the server as soon as it can be reached, and stay gone', async () => {
    const { server, answers, network } = serverWith([answered('A1-01', true), answered('A1-02', true)]);
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.withdraw(['A1-02']);
    expect(run.state().entries.get('A1-02')?.value ?? null).toBeNull();
    expect(run.state().keeping).toBe('device');

    const later = runWith(server);
    network.failure = null;
    await later.load();
    expect([...answers.keys()]).toEqual(['A1-01']);
    expect([...(await heldHere()).keys()]).toEqual(['A1-01']);
    expect(later.state().keeping).toBe('server');
  });

  test('what is entered there again counts, whether the server has heard of the taking back or not', async () => {
    const { server, answers, network } = serverWith([answered('A1-01', true)]);
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.withdraw(['A1-01']);
    await run.edit('A1-01', no);
    network.failure = null;
    await run.send();
    expect([...answers.values()]).toEqual([answered('A1-01', false)]);
    await run.withdraw(['A1-01']);
    expect(answers.size).toBe(0);
    await run.edit('A1-01', yes);
    expect([...answers.values()]).toEqual([answered('A1-01', true)]);
  });

  test('submitting says it first', async () => {
    const { server, answers, network } = serverWith([answered('A1-01', true), answered('A1-02', false)]);
    const run = runWith(server);
    await run.load();
    network.failure = new Unreachable();
    await run.withdraw(['A1-02']);
    network.failure = null;
    const { scorecard } = await run.submit();
    expect([...answers.keys()]).toEqual(['A1-01']);
    expect(scorecard.overall).toBe(100);
  });

  test('photos, recordings and timers of the place go with its answer', async () => {
    const row = { personId: 'person-1', auditId: 'audit-1' };
    const elapsed = startAt({ wall: 0, steady: 0, opening: 'first', hidden: false });
    const { server } = serverWith();
    await database.table('timers').put({ ...row, key: 'A1-01', elapsed });
    await database.table('pieces').put({
      ...row,
      recordingId: '7',
      number: 1,
      key: 'A1-01',
      begunAt: 7,
      mediaType: 'audio/webm',
      bytes: new Blob(['a']),
    });
    await runWith(server).withdraw(['A1-01']);
    expect(await database.table('timers').count()).toBe(0);
    expect(await database.table('pieces').count()).toBe(0);
  });
});
