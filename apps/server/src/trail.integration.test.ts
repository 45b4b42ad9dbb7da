import { randomUUID } from 'node:crypto';
import { listProcedures } from '@truthline/api';
import { listTrail, raiseWebhooks, systemScope, type SavedTrailEntry } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announce, jpeg } from './testing/audit-file.ts';
import { answerTo, type Item } from './testing/answers.ts';
import { openBrowser, type Browser } from './testing/browser.ts';
import { writeVisit, type Visit } from './testing/mystery-visit.ts';
import { PICTURE, pictureForm } from './testing/picture.ts';
import { responsesFile, uploadResponses } from './testing/responses-file.ts';
import { resultsFile, uploadResults } from './testing/results-file.ts';
import { openTestServer, type TestServer } from './testing/test-server.ts';

const PASSWORD = 'correct horse battery';
const CHECKLIST = { checklistId: 'appointment', version: 2 };
const SURVEY = { surveyId: 'aftersales-voice' };
const MARCH = { name: { zh: '三月', en: 'March' }, startsOn: '2026-03-01', endsOn: '2026-03-31' };

const tokenOf = (link: string | null): string => new URL(link ?? '').searchParams.get('token') ?? '';

let server: TestServer;
let administrator: Browser;
let manager: Browser;
let invitation = '';
let regionId = '';
let dealerId = '';
let waveId = '';
let standardId = '';
let variantId = '';
let threadId = '';
let surveyLinkId = '';
let helperId = '';
let assignmentId = '';
let items: readonly Item[] = [];
let visitId = '';
let appealId = '';
let keyId = '';
let endpointId = '';
const actionId = randomUUID();
const commentId = randomUUID();
const calibrationId = randomUUID();
const reportId = randomUUID();
const auditId = randomUUID();
const photo = announce(jpeg(100));

beforeAll(async () => {
  server = await openTestServer({ demo: false });
  administrator = openBrowser(server.address);
  manager = openBrowser(server.address);
});
afterAll(() => server.close());

const visit = async (status: Visit['status'], failing = 0): Promise<void> => {
  const [network] = await server.database.signIn.networks();
  visitId = await writeVisit(server.database.store, {
    networkId: network?.networkId ?? '',
    dealerId,
    auditorId: helperId,
    checklist: await manager.client.checklists.get.query(CHECKLIST),
    at: new Date().toISOString(),
    status,
    failing,
  });
};

const openAppeal = async (): Promise<void> => {
  appealId = randomUUID();
  await manager.client.appeals.open.mutate({
    id: appealId,
    auditId: visitId,
    items: [{ itemId: items[0]?.id ?? '', statement: 'We answered at once.' }],
  });
};

const DRAFT = { checklistId: 'sales' };
const startDraft = () => administrator.client.checklists.startDraft.mutate({ from: 'version', ...DRAFT });
const saveDraft = async () => {
  const draft = await administrator.client.checklists.draft.query(DRAFT);
  if (draft === null) throw new Error('no draft was begun');
  const { revision, content } = draft;
  const settings = { ...content.settings, passMark: 70 };
  await administrator.client.checklists.saveDraft.mutate({
    ...DRAFT,
    revision,
    content: { ...content, settings },
  });
};

const importSheet = async () => {
  const { base64 } = await administrator.client.checklists.sheet.query({ of: 'template', language: 'en' });
  const form = new FormData();
  form.set('file', new File([Buffer.from(base64, 'base64')], 'checklist.xlsx'));
  await administrator.client.checklists.importSheet.mutate(form);
};

const managerId = async () => (await manager.client.session.me.query())?.person.id ?? '';

/** Mutations that write nothing of a network, and why there is nothing to tell. */
const WITHOUT_ENTRY: Readonly<Record<string, string>> = {
  'setup.readLink': 'reads; it is a mutation so that the token travels in a body',
  'checklists.readSheet': 'says what is in a file; a mutation because a file travels in a body',
  'comments.markRead': 'how far one has read is one’s own affair',
  'reminders.markRead': 'what one has seen of one’s own reminders is one’s own affair',
  'presence.send': 'where one looks is never stored',
  'surveys.open': 'reads; it is a mutation so that the token travels in a body',
  'surveys.answer': 'a customer has no name to sign with; the response itself is kept and never changes',
  'session.enterDemo': 'begins a session, like every sign-in; sessions are kept with the time they began',
};

/** Every other mutation as a call that succeeds, in an order that makes each possible, and the entry it leaves. */
const WITH_ENTRY: readonly (readonly [path: string, action: string, call: () => Promise<unknown>])[] = [
  [
    'setup.createAdministrator',
    'network.create',
    async () =>
      administrator.client.setup.createAdministrator.mutate({
        token: tokenOf(await server.api.firstAdministratorLink()),
        networkName: 'Example Motors',
        name: 'Ada',
        email: 'ada@example.com',
        password: PASSWORD,
        locale: 'en',
      }),
  ],
  [
    'regions.add',
    'region.add',
    async () => {
      ({ regionId } = await administrator.client.regions.add.mutate({ name: { zh: '东', en: 'East' } }));
    },
  ],
  [
    'dealers.add',
    'dealer.add',
    async () => {
      ({ dealerId } = await administrator.client.dealers.add.mutate({
        regionId,
        code: 'HZ-01',
        name: { zh: '杭州店', en: 'Hangzhou' },
        city: { zh: '杭州', en: 'Hangzhou' },
        timeZone: 'Asia/Shanghai',
      }));
    },
  ],
  [
    'dealers.setSize',
    'dealer.setSize',
    () => administrator.client.dealers.setSize.mutate({ dealerId, size: 'medium' }),
  ],
  [
    'dealers.setTags',
    'dealer.setTags',
    () => administrator.client.dealers.setTags.mutate({ dealerId, tags: ['试点', 'New building'] }),
  ],
  [
    'dealers.setPlace',
    'dealer.setPlace',
    () =>
      administrator.client.dealers.setPlace.mutate({
        dealerId,
        place: { latitude: 30.25, longitude: 120.17 },
        serviceRadiusKm: 40,
      }),
  ],
  [
    'waves.add',
    'wave.add',
    async () => {
      ({ waveId } = await administrator.client.waves.add.mutate(MARCH));
    },
  ],
  [
    'waves.plan',
    'wave.plan',
    () =>
      administrator.client.waves.plan.mutate({
        ...CHECKLIST,
        waveId,
        kind: 'self',
        plan: { dealers: { dealerIds: [dealerId] }, quota: 1, weekdays: null, hours: null },
        deadline: MARCH.endsOn,
        lockoutDays: 7,
        review: { mode: 'none', below: null, share: 0 },
        appealDays: 14,
      }),
  ],
  [
    'waves.importResults',
    'wave.import',
    async () => {
      const wave = { id: waveId, startsOn: MARCH.startsOn };
      const visit = { dealer: 'HZ-01', time: '09:30' };
      const file = await resultsFile(administrator, { ...CHECKLIST, wave }, [visit]);
      await uploadResults(administrator, { ...CHECKLIST, waveId }, file, 'results.csv');
    },
  ],
  [
    'surveys.publish',
    'survey.publish',
    async () => {
      const { version: _version, ...draft } = await administrator.client.surveys.get.query(SURVEY);
      await administrator.client.surveys.publish.mutate(draft);
    },
  ],
  [
    'surveys.makeLinks',
    'survey.makeLink',
    async () => {
      const made = await administrator.client.surveys.makeLinks.mutate({
        ...SURVEY,
        dealerIds: [dealerId],
        closesOn: null,
      });
      surveyLinkId = made[0]?.id ?? '';
    },
  ],
  [
    'surveys.revokeLink',
    'survey.revokeLink',
    () => administrator.client.surveys.revokeLink.mutate({ linkId: surveyLinkId }),
  ],
  [
    'surveys.importResponses',
    'survey.import',
    async () => {
      const file = await responsesFile(administrator, { ...SURVEY, version: 2 }, [{ dealer: 'HZ-01' }]);
      await uploadResponses(administrator, { ...SURVEY, version: 2 }, file);
    },
  ],
  [
    'network.allowBenchmark',
    'benchmark.allow',
    () => administrator.client.network.allowBenchmark.mutate({ allowed: true }),
  ],
  [
    'people.invite',
    'person.invite',
    async () => {
      ({ link: invitation } = await administrator.client.people.invite.mutate({
        name: 'Ben',
        email: 'ben@example.com',
        role: 'dealerManager',
        dealerIds: [dealerId],
        locale: 'en',
      }));
    },
  ],
  [
    'setup.acceptInvitation',
    'person.join',
    () => manager.client.setup.acceptInvitation.mutate({ token: tokenOf(invitation), password: PASSWORD }),
  ],
  [
    'blueprints.createVariant',
    'blueprint.createVariant',
    async () => {
      const [standard] = await manager.client.blueprints.list.query();
      standardId = standard?.id ?? '';
      const made = await manager.client.blueprints.createVariant.mutate({ standardId, dealerId });
      variantId = made.blueprintId;
    },
  ],
  [
    'blueprints.push',
    'blueprint.change',
    async () => {
      const { stored } = await manager.client.blueprints.open.query({ blueprintId: variantId });
      const [cardId = ''] = Object.keys(stored.records.card);
      const command = { type: 'card.edit' as const, cardId, fields: { tags: ['ours'] } };
      await manager.client.blueprints.push.mutate({
        blueprintId: variantId,
        changes: [{ changeId: 'trail-1', baseRevision: 0, command }],
      });
    },
  ],
  [
    'blueprints.create',
    'blueprint.create',
    () =>
      manager.client.blueprints.create.mutate({
        title: { zh: '现状', en: 'As it is' },
        service: 'aftersales',
        kind: 'asIs',
        dealerId,
        from: { blueprintId: variantId },
      }),
  ],
  [
    'blueprints.nameVersion',
    'blueprint.nameVersion',
    () =>
      manager.client.blueprints.nameVersion.mutate({
        blueprintId: variantId,
        revision: 1,
        name: { zh: '', en: 'Ours' },
      }),
  ],
  [
    'blueprints.publish',
    'blueprint.publish',
    () =>
      administrator.client.blueprints.publish.mutate({
        blueprintId: standardId,
        revision: 1,
        name: { zh: '', en: 'Second' },
      }),
  ],
  [
    'blueprints.adopt',
    'blueprint.adopt',
    async () => {
      const adopted = await manager.client.blueprints.adopt.mutate({
        blueprintId: variantId,
        number: 2,
        baseRevision: 1,
        decisions: {},
      });
      expect(adopted.status).toBe('adopted');
    },
  ],
  [
    'blueprints.archive',
    'blueprint.archive',
    () => manager.client.blueprints.archive.mutate({ blueprintId: variantId, archived: true }),
  ],
  [
    'comments.add',
    'comment.add',
    async () => {
      ({ threadId } = await manager.client.comments.add.mutate({
        blueprintId: variantId,
        commentId: randomUUID(),
        threadId: null,
        place: { table: 'card', id: 'c1' },
        text: 'Is this ours?',
        mentions: [],
      }));
    },
  ],
  [
    'comments.resolve',
    'comment.resolve',
    () => manager.client.comments.resolve.mutate({ blueprintId: variantId, threadId }),
  ],
  [
    'comments.reopen',
    'comment.reopen',
    () => manager.client.comments.reopen.mutate({ blueprintId: variantId, threadId }),
  ],
  ['images.put', 'image.put', () => manager.client.images.put.mutate(pictureForm(variantId, PICTURE))],
  ['recompute.ask', 'network.askRecompute', () => administrator.client.recompute.ask.mutate()],
  [
    'agreement.addCalibration',
    'calibration.add',
    () =>
      administrator.client.agreement.addCalibration.mutate({
        ...CHECKLIST,
        id: calibrationId,
        name: { zh: '', en: 'A recorded call' },
        dealerId,
        about: '',
      }),
  ],
  [
    'agreement.close',
    'calibration.close',
    () => administrator.client.agreement.close.mutate({ calibrationId }),
  ],
  [
    'audits.start',
    'audit.start',
    async () => {
      items = (await manager.client.checklists.get.query(CHECKLIST)).items;
      const startedAt = '2026-03-20T02:00:00Z';
      await manager.client.audits.start.mutate({
        id: auditId,
        dealerId,
        ...CHECKLIST,
        kind: 'self',
        startedAt,
      });
    },
  ],
  [
    'audits.saveAnswers',
    'audit.answer',
    () =>
      manager.client.audits.saveAnswers.mutate({
        auditId,
        answers: items.slice(0, 2).map(item => answerTo(item, 'well')),
      }),
  ],
  [
    'waves.assign',
    'assignment.add',
    async () =>
      administrator.client.waves.assign.mutate({
        waveId,
        slots: [
          {
            dealerId,
            auditorId: await managerId(),
            notBefore: MARCH.startsOn,
            dueOn: MARCH.startsOn,
            weekday: null,
            hours: null,
          },
        ],
      }),
  ],
  [
    'assignments.add',
    'assignment.add',
    async () => {
      const wanted = { ...CHECKLIST, dealerId, auditorId: await managerId(), dueOn: MARCH.endsOn };
      ({ assignmentId } = await manager.client.assignments.add.mutate({ ...wanted, kind: 'self' }));
    },
  ],
  [
    'assignments.reassign',
    'assignment.reassign',
    async () =>
      manager.client.assignments.reassign.mutate({
        assignmentId,
        auditorId: await managerId(),
        reason: 'back from holiday',
      }),
  ],
  [
    'assignments.withdraw',
    'assignment.withdraw',
    () => manager.client.assignments.withdraw.mutate({ assignmentId, reason: 'closed' }),
  ],
  [
    'assignments.noteConflict',
    'conflict.note',
    async () =>
      administrator.client.assignments.noteConflict.mutate({
        personId: await managerId(),
        dealerId,
        reason: 'a relative',
      }),
  ],
  [
    'assignments.removeConflict',
    'conflict.remove',
    async () =>
      administrator.client.assignments.removeConflict.mutate({ personId: await managerId(), dealerId }),
  ],
  ['checklists.startDraft', 'checklist.beginDraft', () => startDraft()],
  ['checklists.saveDraft', 'checklist.saveDraft', () => saveDraft()],
  ['checklists.importSheet', 'checklist.import', () => importSheet()],
  [
    'checklists.publish',
    'checklist.publish',
    () => administrator.client.checklists.publish.mutate({ ...DRAFT, revision: 1 }),
  ],
  [
    'checklists.retire',
    'checklist.retire',
    () => administrator.client.checklists.retire.mutate({ ...DRAFT, version: 2 }),
  ],
  [
    'checklists.discardDraft',
    'checklist.discardDraft',
    () => administrator.client.checklists.discardDraft.mutate(DRAFT),
  ],
  [
    'checklists.addToLibrary',
    'checklist.addToLibrary',
    async () => {
      const [item] = (await administrator.client.checklists.library.query()).shipped;
      if (item === undefined) throw new Error('the library is empty');
      return administrator.client.checklists.addToLibrary.mutate({ item: { ...item, id: 'own-1' } });
    },
  ],
  ['audits.join', 'audit.join', () => manager.client.audits.join.mutate({ auditId, personId: helperId })],
  [
    'auditFiles.register',
    'auditFile.register',
    () => manager.client.auditFiles.register.mutate({ auditId, file: photo }),
  ],
  [
    'auditFiles.remove',
    'auditFile.remove',
    () => manager.client.auditFiles.remove.mutate({ auditId, fileId: photo.id }),
  ],
  [
    'audits.submit',
    'audit.submit',
    () =>
      manager.client.audits.submit.mutate({ auditId, answers: items.map(item => answerTo(item, 'well')) }),
  ],
  [
    'reviews.approve',
    'audit.approve',
    () => administrator.client.reviews.approve.mutate({ auditId: visitId }),
  ],
  [
    'reviews.returnAudit',
    'audit.return',
    () =>
      administrator.client.reviews.returnAudit.mutate({
        auditId: visitId,
        reason: 'Which call was it?',
        notes: [{ itemId: items[0]?.id ?? '', body: 'How many rings?' }],
      }),
  ],
  [
    'reviews.correct',
    'audit.correct',
    () =>
      administrator.client.reviews.correct.mutate({
        auditId: visitId,
        answer: { itemId: items[0]?.id ?? '', state: 'notObserved', note: '' },
        reason: 'The recording ends before it.',
      }),
  ],
  [
    'reviews.addComment',
    'reviewComment.add',
    () =>
      administrator.client.reviews.addComment.mutate({
        id: commentId,
        body: { zh: '请补充说明。', en: 'Please explain.' },
      }),
  ],
  [
    'reviews.removeComment',
    'reviewComment.remove',
    () => administrator.client.reviews.removeComment.mutate({ commentId }),
  ],
  ['appeals.open', 'audit.appeal', () => openAppeal()],
  ['appeals.withdraw', 'audit.withdrawAppeal', () => manager.client.appeals.withdraw.mutate({ appealId })],
  [
    'appeals.decide',
    'audit.decide',
    () =>
      administrator.client.appeals.decide.mutate({
        appealId,
        itemId: items[0]?.id ?? '',
        decision: 'rejected',
        answer: null,
        reason: 'The recording shows it.',
      }),
  ],
  [
    'actions.open',
    'action.open',
    () =>
      manager.client.actions.open.mutate({
        id: actionId,
        auditId: visitId,
        itemId: items[0]?.id ?? '',
        text: 'A bell at the desk.',
        ownerId: helperId,
        dueOn: '2099-01-01',
      }),
  ],
  ['actions.move', 'action.move', () => manager.client.actions.move.mutate({ actionId, step: 'start' })],
  ['session.setLocale', 'account.locale', () => manager.client.session.setLocale.mutate({ locale: 'zh-CN' })],
  [
    'session.signOutEverywhere',
    'account.signOutEverywhere',
    () => manager.client.session.signOutEverywhere.mutate(),
  ],
  [
    'integrations.makeKey',
    'apiKey.make',
    async () => {
      ({ id: keyId } = await administrator.client.integrations.makeKey.mutate({
        name: 'Warehouse',
        scopes: ['network:read'],
        days: 30,
      }));
    },
  ],
  [
    'networkReports.save',
    'report.save',
    () =>
      administrator.client.networkReports.save.mutate({
        id: reportId,
        name: 'For the board',
        wish: {
          panels: ['league'],
          selection: { checklistId: 'aftersales' },
          language: 'en',
          timeZone: 'Asia/Shanghai',
        },
        schedule: null,
      }),
  ],
  [
    'networkReports.remove',
    'report.remove',
    () => administrator.client.networkReports.remove.mutate({ id: reportId }),
  ],
  [
    'integrations.addEndpoint',
    'webhook.add',
    async () => {
      ({ id: endpointId } = await administrator.client.integrations.addEndpoint.mutate({
        url: 'https://hooks.example.com/truthline',
        events: ['audit.final'],
      }));
    },
  ],
  [
    'integrations.replay',
    'webhook.replay',
    async () => {
      const [network] = await server.database.signIn.networks();
      await server.database.store.within(systemScope(network?.networkId ?? ''), tx =>
        raiseWebhooks(tx, {
          event: 'audit.final',
          subjectId: auditId,
          dealerId,
          body: '{}',
          at: '2026-04-01T00:00:00Z',
        }),
      );
      const span = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' };
      await administrator.client.integrations.replay.mutate({ endpointId, ...span });
    },
  ],
  [
    'integrations.changeEndpoint',
    'webhook.change',
    () => administrator.client.integrations.changeEndpoint.mutate({ endpointId, change: 'remove' }),
  ],
  [
    'integrations.revokeKey',
    'apiKey.revoke',
    () => administrator.client.integrations.revokeKey.mutate({ keyId }),
  ],
];

/** What must have been before a call; its own entries are not counted. */
const BEFORE: Readonly<Record<string, () => Promise<unknown>>> = {
  'checklists.discardDraft': () => startDraft(),
  'reviews.approve': () => visit('submitted'),
  'reviews.returnAudit': () => visit('submitted'),
  'reviews.correct': () => visit('submitted'),
  'appeals.open': () => visit('approved'),
  'actions.open': () => visit('approved', 1),
  'appeals.decide': async () => {
    await visit('approved');
    await openAppeal();
  },
  'audits.join': async () => {
    await administrator.client.people.invite.mutate({
      name: 'Cleo',
      email: 'cleo@example.com',
      role: 'dealerStaff',
      dealerIds: [dealerId],
      locale: 'en',
    });
    const people = await administrator.client.people.list.query();
    helperId = people.find(({ name }) => name === 'Cleo')?.id ?? '';
  },
  'blueprints.publish': async () => {
    const { stored } = await administrator.client.blueprints.open.query({ blueprintId: standardId });
    const cardId = Object.keys(stored.records.card)[1] ?? '';
    const command = { type: 'card.edit' as const, cardId, fields: { tags: ['theirs'] } };
    await administrator.client.blueprints.push.mutate({
      blueprintId: standardId,
      changes: [{ changeId: 'trail-2', baseRevision: 0, command }],
    });
  },
};

/** Newest first. */
const trail = async (): Promise<readonly SavedTrailEntry[]> => {
  const [network] = await server.database.signIn.networks();
  if (network === undefined) return [];
  return server.database.store.within(systemScope(network.networkId), tx => listTrail(tx));
};

test('every mutation leaves an entry, or is known to write nothing worth one', () => {
  const mutations = listProcedures().filter(({ type }) => type === 'mutation');
  expect([...WITH_ENTRY.map(([path]) => path), ...Object.keys(WITHOUT_ENTRY)].toSorted()).toEqual(
    mutations.map(({ path }) => path),
  );
});

describe('one entry, with its person, is left by', () => {
  test.each(WITH_ENTRY)('%s', async (path, action, call) => {
    await BEFORE[path]?.();
    const before = await trail();
    await call();
    const after = await trail();
    expect(after.map(entry => entry.action)).toEqual([action, ...before.map(entry => entry.action)]);
    expect(['Ada', 'Ben']).toContain(after[0]?.actorName);
  });
});

test('an entry of answers names the items and not what was said', async () => {
  const entry = (await trail()).find(({ action }) => action === 'audit.answer');
  expect(entry).toMatchObject({
    actorName: 'Ben',
    dealerId,
    subject: { kind: 'audit', id: auditId },
    details: { items: items.slice(0, 2).map(({ id }) => id) },
  });
});

test('what is refused leaves none', async () => {
  const before = await trail();
  const answers = items.slice(0, 1).map(item => answerTo(item, 'badly'));
  const ben = openBrowser(server.address);
  await ben.post('/auth/sign-in/email', { email: 'ben@example.com', password: PASSWORD });
  const [late] = await Promise.allSettled([ben.client.audits.saveAnswers.mutate({ auditId, answers })]);
  expect(late.status).toBe('rejected');
  expect(await trail()).toEqual(before);
});
