import { randomUUID } from 'node:crypto';
import { answered, refused, type Attacks } from './attack.ts';
import { followRefused } from './follow-refused.ts';

/** What an outsider tries on these procedures. */
export const blueprintsAttacks: Attacks = {
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
  'blueprints.onChange': refused((from, { blueprintId }) => [
    followRefused(from, 'blueprints.onChange', { blueprintId }),
  ]),
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
};
