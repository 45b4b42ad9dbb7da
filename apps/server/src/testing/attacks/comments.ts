import { randomUUID } from 'node:crypto';
import { answered, refused, type Attacks } from './attack.ts';
import { followRefused } from './follow-refused.ts';

const ANSWER = { place: null, text: 'intruder', mentions: [] };

/** What an outsider tries on these procedures. */
export const commentsAttacks: Attacks = {
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
    followRefused(from, 'presence.onChange', { blueprintId, sessionId: randomUUID() }),
  ]),
};
