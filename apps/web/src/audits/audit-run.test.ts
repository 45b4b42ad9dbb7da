import type { Answer, ChecklistVersion, Scorecard } from '@truthline/audit';
import { scoreAudit } from '@truthline/audit';
import { momentIdSchema } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { auditRun, type AuditServer } from './audit-run.ts';
import type { AuditStore } from './audit-store.ts';
import { answerOf, entryOf, type Entry } from './entry.ts';
import type { OpenAudit } from './open-audit.ts';

const text = (words: string) => ({ zh: words, en: words });

const checklist: ChecklistVersion = {
  checklistId: 'appointment',
  version: 1,
  title: text('Appointment'),
  service: 'aftersales',
  scoringVersion: 1,
  settings: { notApplicable: 'excluded', notObserved: 'excluded', critical: 'failsOutcome', passMark: null },
  sections: [{ id: 'A1', name: text('Booking'), weight: 1 }],
  items: ['A1-01', 'A1-02'].map(id => ({
    id,
    sectionId: 'A1',
    momentId: momentIdSchema.parse(`mot-${id.toLowerCase()}`),
    momentName: text(id),
    laneKind: 'frontstage',
    question: text(id),
    standard: text('done'),
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
  dealer: {
    id: 'dealer-1',
    code: 'D1',
    name: text('Harbour'),
    city: text('Harbour'),
    regionId: 'r1',
    regionName: text('North'),
  },
  may: { answer: true },
});

/** The contract of the store without a browser's database: the same rules, in memory. */
const memoryStore = (): AuditStore & { unsentCount: () => number } => {
  let open: OpenAudit | null = null;
  const kept = new Map<string, { entry: Entry; edit: number; sentEdit: number }>();
  const unsent = () =>
    [...kept].flatMap(([itemId, { entry, edit, sentEdit }]) => {
      const answer = edit > sentEdit ? answerOf(itemId, entry) : null;
      return answer === null ? [] : [{ answer, edit }];
    });
  return {
    unsentCount: () => unsent().length,
    keepOpen: async next => {
      open = next;
    },
    readOpen: async () => open,
    readEntries: async () =>
      [...kept].map(([itemId, rest]) => ({ personId: 'person-1', auditId: 'audit-1', itemId, ...rest })),
    keepEntry: async (itemId, entry) => {
      const before = kept.get(itemId);
      kept.set(itemId, { entry, edit: (before?.edit ?? 0) + 1, sentEdit: before?.sentEdit ?? 0 });
    },
    mergeServerAnswers: async answers => {
      for (const answer of answers) {
        const before = kept.get(answer.itemId);
        if (before !== undefined && before.edit > before.sentEdit) continue;
        kept.set(answer.itemId, {
          entry: entryOf(answer),
          edit: before?.edit ?? 0,
          sentEdit: before?.edit ?? 0,
        });
      }
    },
    readUnsent: async () => unsent(),
    markSent: async sent => {
      for (const { itemId, edit } of sent) {
        const before = kept.get(itemId);
        if (before !== undefined) kept.set(itemId, { ...before, sentEdit: Math.max(before.sentEdit, edit) });
      }
    },
    forget: async () => kept.clear(),
  };
};

class Unreachable extends Error {}

const serverWith = (initial: Answer[] = []) => {
  const answers = new Map(initial.map(answer => [answer.itemId, answer]));
  const network = { up: true, hold: null as Promise<void> | null };
  const reach = async () => {
    if (!network.up) throw new Unreachable();
    await network.hold;
  };
  const server: AuditServer = {
    get: async () => {
      await reach();
      return opened([...answers.values()]);
    },
    announce: reach,
    saveAnswers: async given => {
      await reach();
      for (const answer of given) answers.set(answer.itemId, answer);
    },
    submit: async given => {
      await reach();
      return scoreAudit(checklist, given, 'self');
    },
    isUnreachable: error => error instanceof Unreachable,
  };
  return { answers, network, server };
};

const yes = { type: 'choose', value: { type: 'yesNo', yes: true } } as const;
const no = { type: 'choose', value: { type: 'yesNo', yes: false } } as const;

describe('answering an audit', () => {
  test('an answer is on the device at once and on the server soon after', async () => {
    const { answers, server } = serverWith();
    const run = auditRun(memoryStore(), server);
    await run.load();
    await run.edit('A1-01', yes);
    expect(run.state().keeping).toBe('server');
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: true } });
  });

  test('without a connection it says so, keeps the answer, and sends it when asked again', async () => {
    const { answers, network, server } = serverWith();
    const store = memoryStore();
    const run = auditRun(store, server);
    await run.load();
    network.up = false;
    await run.edit('A1-01', no);
    expect(run.state().keeping).toBe('device');
    expect(answers.size).toBe(0);
    expect(store.unsentCount()).toBe(1);
    network.up = true;
    await run.send();
    expect(run.state().keeping).toBe('server');
    expect(answers.get('A1-01')).toMatchObject({ value: { yes: false } });
    expect(store.unsentCount()).toBe(0);
  });

  test('an answer changed while the first one is on its way is not lost', async () => {
    const { answers, network, server } = serverWith();
    const run = auditRun(memoryStore(), server);
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

  test('opened again without a connection it goes on where it stopped', async () => {
    const { network, server } = serverWith();
    const store = memoryStore();
    const before = auditRun(store, server);
    await before.load();
    network.up = false;
    await before.edit('A1-02', yes);
    const after = auditRun(store, server);
    await after.load();
    expect(after.state().open?.audit.id).toBe('audit-1');
    expect(after.state().entries.get('A1-02')?.value).toEqual({ type: 'yesNo', yes: true });
    expect(after.state().keeping).toBe('device');
  });

  test('what this device changed wins over an older answer from the server', async () => {
    const { network, server } = serverWith([
      { itemId: 'A1-01', state: 'answered', value: { type: 'yesNo', yes: true }, note: '' },
    ]);
    const store = memoryStore();
    const run = auditRun(store, server);
    await run.load();
    network.up = false;
    await run.edit('A1-01', no);
    network.up = true;
    await run.load();
    expect(run.state().entries.get('A1-01')?.value).toEqual({ type: 'yesNo', yes: false });
  });

  test('a refusal is told and nothing is thrown away', async () => {
    const { server } = serverWith();
    const store = memoryStore();
    const run = auditRun(store, {
      ...server,
      saveAnswers: async () => {
        throw new Error('refused');
      },
    });
    await run.load();
    await run.edit('A1-01', yes);
    expect(run.state().keeping).toBe('refused');
    expect(store.unsentCount()).toBe(1);
  });

  test('with neither a copy nor a connection the reason is told', async () => {
    const { network, server } = serverWith();
    network.up = false;
    const run = auditRun(memoryStore(), server);
    await run.load();
    expect(run.state().open).toBeNull();
    expect(run.state().error).toBeInstanceOf(Unreachable);
  });

  test('submitting sends every answer and owes the device nothing', async () => {
    const { server } = serverWith();
    const store = memoryStore();
    const run = auditRun(store, server);
    await run.load();
    await run.edit('A1-01', yes);
    await run.edit('A1-02', no);
    const scorecard: Scorecard = await run.submit();
    expect(scorecard.overall).toBe(50);
    expect(await store.readEntries()).toEqual([]);
  });
});
