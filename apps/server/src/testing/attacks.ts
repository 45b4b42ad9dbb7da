import { randomUUID } from 'node:crypto';
import { refusalIn, type Browser } from './browser.ts';

/** Somebody else's things: another dealer of the same network, or everything of another network. */
export type Victim = {
  readonly dealerId: string;
  readonly blueprintId: string;
  readonly auditId: string;
  readonly draftId: string;
  readonly waveId: string;
  readonly personId: string;
  readonly momentCardId: string;
  /** What is said about the blueprint. */
  readonly threadId: string;
};

/** The attacker's own place, to hide a victim's id beside it. */
export type Own = { readonly dealerId: string; readonly blueprintId: string };

type Calls = (from: Browser, victim: Victim, own: Own) => readonly Promise<unknown>[];

/**
 * What an outsider tries on one procedure. `refused`: every call must be. `answered`: calls that anybody with the role may
 * make; their answers must hold nothing of the victim. `open`: needs no session, or reaches only the caller; why.
 */
export type Attack =
  { readonly refused?: Calls; readonly answered?: Calls; readonly open?: never } | { readonly open: string };

const CHECKLIST = { checklistId: 'aftersales', version: 1 };
const ANSWER = { place: null, text: 'intruder', mentions: [] };
const STARTED = '2026-11-20T02:00:00Z';

const refused = (calls: Calls): Attack => ({ refused: calls });
const answered = (calls: Calls): Attack => ({ answered: calls });

const resultsForm = (victim: Victim): FormData => {
  const form = new FormData();
  form.set('waveId', victim.waveId);
  form.set('checklistId', CHECKLIST.checklistId);
  form.set('version', '1');
  form.set('file', new File(['truthline/aftersales/1,dealer'], 'results.csv'));
  return form;
};

const takeNote = (browser: Browser, auditId: string, how: 'saveAnswers' | 'submit') =>
  browser.client.audits[how].mutate({
    auditId,
    answers: [{ itemId: 'A1-01', state: 'notObserved', note: 'overwritten' }],
  });

/** An event stream that is refused carries the problem instead of events. */
const followRefused = async (
  { visit }: Browser,
  blueprintId: string,
  procedure = 'blueprints.onChange',
  more: object = {},
): Promise<unknown> => {
  const response = await visit(
    `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ blueprintId, ...more }))}`,
    { headers: { accept: 'text/event-stream' }, signal: AbortSignal.timeout(10_000) },
  );
  const text = await response.text();
  const [, data] = /^event: serialized-error\ndata: (.*)$/m.exec(text) ?? [];
  if (data === undefined) return text;
  throw refusalIn(data);
};

/** One entry a procedure. A procedure without one fails the test that walks the router. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'session.me': answered(({ client }) => [client.session.me.query()]),
  'session.demoPeople': { open: 'names of demonstration people, in demo mode alone' },
  'session.enterDemo': { open: 'demonstration people alone; tested in setup' },
  'session.setLocale': answered(({ client }) => [client.session.setLocale.mutate({ locale: 'en' })]),
  'session.signOutEverywhere': { open: 'ends only the caller’s own sessions; tested in setup' },
  'setup.status': { open: 'says only whether there is an administrator' },
  'setup.readLink': { open: 'asks for a one-time token; tested in setup' },
  'setup.createAdministrator': { open: 'asks for a one-time token; tested in setup' },
  'setup.acceptInvitation': { open: 'asks for a one-time token; tested in setup' },

  'dealers.list': answered(({ client }) => [client.dealers.list.query()]),
  'dealers.get': refused(({ client }, { dealerId }) => [client.dealers.get.query({ dealerId })]),

  'dealers.add': refused(({ client }) => [
    client.dealers.add.mutate({
      regionId: randomUUID(),
      code: 'INTRUDER',
      name: { zh: '入侵者', en: 'Intruder' },
      city: { zh: '', en: 'Nowhere' },
      timeZone: 'Asia/Shanghai',
    }),
  ]),
  'regions.list': refused(({ client }) => [client.regions.list.query()]),
  'regions.add': refused(({ client }) => [
    client.regions.add.mutate({ name: { zh: '入侵者', en: 'Intruder' } }),
  ]),

  'blueprints.list': {
    answered: ({ client }) => [client.blueprints.list.query()],
    refused: ({ client }, { dealerId }) => [client.blueprints.list.query({ dealerId })],
  },
  'blueprints.open': refused(({ client }, { blueprintId }) => [
    client.blueprints.open.query({ blueprintId }),
  ]),
  'blueprints.forDealer': refused(({ client }, { dealerId }) => [
    client.blueprints.forDealer.query({ dealerId, service: 'aftersales' }),
  ]),
  'blueprints.createVariant': refused(({ client }, { dealerId, blueprintId }, own) => [
    client.blueprints.createVariant.mutate({ standardId: own.blueprintId, dealerId }),
    client.blueprints.createVariant.mutate({ standardId: blueprintId, dealerId }),
    client.blueprints.createVariant.mutate({ standardId: blueprintId, dealerId: own.dealerId }),
  ]),
  'blueprints.create': refused(({ client }, { dealerId, blueprintId }, own) => {
    const drawing = { title: { zh: '入侵者', en: 'Intruder' }, service: 'aftersales' as const };
    const make = client.blueprints.create;
    return [
      make.mutate({ ...drawing, kind: 'variant', dealerId, from: { blueprintId: own.blueprintId } }),
      make.mutate({ ...drawing, kind: 'variant', dealerId: own.dealerId, from: { blueprintId } }),
      make.mutate({ ...drawing, kind: 'asIs', dealerId, from: null }),
      make.mutate({ ...drawing, kind: 'toBe', dealerId: own.dealerId, from: { blueprintId } }),
    ];
  }),
  'blueprints.archive': refused(({ client }, { blueprintId }) => [
    client.blueprints.archive.mutate({ blueprintId, archived: true }),
    client.blueprints.archive.mutate({ blueprintId, archived: false }),
  ]),
  'blueprints.templates': answered(({ client }) => [client.blueprints.templates.query()]),
  'blueprints.template': answered(({ client }) => [
    client.blueprints.template.query({ templateId: 'aftersales' }),
  ]),
  'blueprints.history': refused(({ client }, { blueprintId }) => [
    client.blueprints.history.query({ blueprintId }),
    client.blueprints.history.query({ blueprintId, beforeRevision: 1 }),
  ]),
  'blueprints.at': refused(({ client }, { blueprintId }) => [
    client.blueprints.at.query({ blueprintId, revision: 0 }),
  ]),
  'blueprints.versions': refused(({ client }, { blueprintId }) => [
    client.blueprints.versions.query({ blueprintId }),
  ]),
  'blueprints.nameVersion': refused(({ client }, { blueprintId }) => [
    client.blueprints.nameVersion.mutate({ blueprintId, revision: 0, name: { zh: '', en: 'Mine' } }),
  ]),
  'blueprints.publish': refused(({ client }, { blueprintId }) => [
    client.blueprints.publish.mutate({ blueprintId, revision: 0, name: { zh: '', en: 'Mine' } }),
  ]),
  'blueprints.standardNews': refused(({ client }, { blueprintId }) => [
    client.blueprints.standardNews.query({ blueprintId }),
  ]),
  'blueprints.adopt': refused(({ client }, { blueprintId }) => [
    client.blueprints.adopt.mutate({ blueprintId, number: 1, baseRevision: 0, decisions: {} }),
    client.blueprints.adopt.mutate({
      blueprintId,
      number: 2,
      baseRevision: 0,
      decisions: {},
      baseNumber: 1,
    }),
  ]),
  'blueprints.deviations': refused(({ client }, { blueprintId }) => [
    client.blueprints.deviations.query({ blueprintId }),
    client.blueprints.deviations.query({ standardId: blueprintId }),
  ]),
  'blueprints.push': refused(({ client }, { blueprintId, momentCardId }) => [
    client.blueprints.push.mutate({
      blueprintId,
      changes: [
        {
          changeId: randomUUID(),
          baseRevision: 0,
          command: { type: 'card.remove', cardIds: [momentCardId] },
        },
      ],
    }),
  ]),
  'blueprints.pull': refused(({ client }, { blueprintId }) => [
    client.blueprints.pull.query({ blueprintId, sinceRevision: 0 }),
  ]),
  'blueprints.onChange': refused((from, { blueprintId }) => [followRefused(from, blueprintId)]),
  'blueprints.lint': refused(({ client }, { blueprintId }) => [
    client.blueprints.lint.query({ blueprintId }),
  ]),
  'blueprints.lintBasis': refused(({ client }, { blueprintId }) => [
    client.blueprints.lintBasis.query({ blueprintId }),
  ]),
  'blueprints.overlay': refused(({ client }, { blueprintId, dealerId, auditId, waveId }, own) => [
    client.blueprints.overlay.query({ ...own, auditId }),
    client.blueprints.overlay.query({ blueprintId, dealerId }),
    client.blueprints.overlay.query({ blueprintId, dealerId, auditId }),
    client.blueprints.overlay.query({ blueprintId, dealerId, waveId }),
    client.blueprints.overlay.query({ blueprintId, dealerId, last: true }),
  ]),
  'blueprints.overlayPairs': refused(({ client }, { blueprintId, dealerId, waveId }) => [
    client.blueprints.overlayPairs.query({ blueprintId, dealerId, compare: 'waves', waveId }),
    client.blueprints.overlayPairs.query({ blueprintId, dealerId, compare: 'kinds' }),
  ]),
  'blueprints.overlayMeasured': refused(({ client }, { blueprintId, dealerId, waveId }) => [
    client.blueprints.overlayMeasured.query({ blueprintId, dealerId, waveId }),
  ]),
  'blueprints.overlayAnswers': {
    refused: ({ client }, { blueprintId, dealerId, auditId }) => [
      client.blueprints.overlayAnswers.query({ blueprintId, dealerId, momentId: 'mot-a1-01' }),
      client.blueprints.overlayAnswers.query({ blueprintId, dealerId, momentId: 'mot-a1-01', auditId }),
    ],
    // The victim's audit asked for at the own dealer: nothing of it is found.
    answered: ({ client }, { auditId }, own) => [
      client.blueprints.overlayAnswers.query({ ...own, momentId: 'mot-a1-01', auditId }),
    ],
  },

  'comments.list': refused(({ client }, { blueprintId }) => [client.comments.list.query({ blueprintId })]),
  'comments.unread': answered(({ client }) => [client.comments.unread.query()]),
  'comments.add': refused(({ client }, { blueprintId, threadId, personId }, own) => [
    client.comments.add.mutate({
      blueprintId,
      commentId: randomUUID(),
      threadId: null,
      place: { table: 'card', id: 'c1' },
      text: 'intruder',
      mentions: [],
    }),
    client.comments.add.mutate({ ...ANSWER, blueprintId, commentId: randomUUID(), threadId }),
    // A thread of theirs hidden behind a blueprint of the own, and one of them called to it.
    client.comments.add.mutate({
      ...ANSWER,
      blueprintId: own.blueprintId,
      commentId: randomUUID(),
      threadId,
    }),
    client.comments.add.mutate({
      ...ANSWER,
      blueprintId: own.blueprintId,
      commentId: randomUUID(),
      threadId,
      mentions: [personId],
    }),
  ]),
  'comments.resolve': refused(({ client }, { blueprintId, threadId }, own) => [
    client.comments.resolve.mutate({ blueprintId, threadId }),
    client.comments.resolve.mutate({ blueprintId: own.blueprintId, threadId }),
  ]),
  'comments.reopen': refused(({ client }, { blueprintId, threadId }, own) => [
    client.comments.reopen.mutate({ blueprintId, threadId }),
    client.comments.reopen.mutate({ blueprintId: own.blueprintId, threadId }),
  ]),
  'comments.markRead': refused(({ client }, { blueprintId, threadId }, own) => [
    client.comments.markRead.mutate({ blueprintId, threadId, number: 1 }),
    client.comments.markRead.mutate({ blueprintId: own.blueprintId, threadId, number: 1 }),
  ]),
  'presence.send': refused(({ client }, { blueprintId }) => [
    client.presence.send.mutate({
      blueprintId,
      sessionId: randomUUID(),
      cursor: { cardId: null, stepId: null, laneId: null, x: 1, y: 1 },
      selection: [],
      view: null,
    }),
  ]),
  'presence.onChange': refused((from, { blueprintId }) => [
    followRefused(from, blueprintId, 'presence.onChange', { sessionId: randomUUID() }),
  ]),
  'images.put': refused(({ client }, { blueprintId }) => {
    const form = new FormData();
    form.set('blueprintId', blueprintId);
    form.set('file', new File([new Uint8Array(100)], 'picture.png'));
    return [client.images.put.mutate(form)];
  }),

  'checklists.list': answered(({ client }) => [client.checklists.list.query()]),
  'checklists.get': answered(({ client }) => [client.checklists.get.query(CHECKLIST)]),

  'waves.list': answered(({ client }) => [client.waves.list.query()]),
  'waves.add': refused(({ client }) => [
    client.waves.add.mutate({
      name: { zh: '', en: 'Intruder' },
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
    }),
  ]),
  'waves.template': refused(({ client }, { waveId }) => [
    client.waves.template.query({ ...CHECKLIST, waveId, format: 'csv', language: 'en' }),
  ]),
  'waves.importResults': refused(({ client }, victim) => [
    client.waves.importResults.mutate(resultsForm(victim)),
  ]),

  'audits.list': {
    answered: ({ client }) => [client.audits.list.query({}), client.audits.list.query({ status: 'draft' })],
    refused: ({ client }, { dealerId }) => [client.audits.list.query({ dealerId })],
  },
  'audits.get': refused(({ client }, { auditId, draftId }) => [
    client.audits.get.query({ auditId }),
    client.audits.get.query({ auditId: draftId }),
  ]),
  'audits.start': refused(({ client }, { dealerId }) => [
    client.audits.start.mutate({
      id: randomUUID(),
      dealerId,
      ...CHECKLIST,
      kind: 'self',
      startedAt: STARTED,
    }),
    client.audits.start.mutate({
      id: randomUUID(),
      dealerId,
      ...CHECKLIST,
      kind: 'mystery',
      startedAt: STARTED,
    }),
  ]),
  'audits.saveAnswers': refused((from, { auditId, draftId }) => [
    takeNote(from, auditId, 'saveAnswers'),
    takeNote(from, draftId, 'saveAnswers'),
  ]),
  'audits.submit': refused((from, { auditId, draftId }) => [
    takeNote(from, auditId, 'submit'),
    takeNote(from, draftId, 'submit'),
  ]),

  'network.benchmark': refused(({ client }) => [client.network.benchmark.query()]),
  'network.allowBenchmark': refused(({ client }) => [
    client.network.allowBenchmark.mutate({ allowed: true }),
  ]),
  'network.comparison': answered(({ client }, { waveId }) => [
    client.network.comparison.query(CHECKLIST),
    client.network.comparison.query({ ...CHECKLIST, waveIds: [waveId] }),
    client.network.comparison.query({ ...CHECKLIST, kinds: ['self'] }),
  ]),
  'network.heatmap': answered(({ client }, { waveId }) => [
    client.network.heatmap.query(CHECKLIST),
    client.network.heatmap.query({ ...CHECKLIST, waveIds: [waveId] }),
  ]),

  'people.list': refused(({ client }) => [client.people.list.query()]),
  'people.invite': refused(({ client }, { dealerId }) => [
    client.people.invite.mutate({
      name: 'Intruder',
      email: 'intruder@example.com',
      role: 'administrator',
      dealerIds: [dealerId],
      locale: 'en',
    }),
  ]),
  'trail.list': refused(({ client }) => [client.trail.list.query({})]),
};
