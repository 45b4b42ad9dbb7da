import { checkInvariants, type Blueprint } from '@truthline/blueprint';
import { makeCard, withRecords } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { committedChangeSchema, pushOutcomeSchema, type PushOutcome } from './index.ts';
import { serverApply } from './server-apply.ts';
import { command, sketch } from './testing/triple.ts';

const author = { actorId: 'p1', actorName: '李顾问', committedAt: '2026-03-01T08:00:00.000Z' };
const request = (value: unknown) => ({ changeId: 'c1', baseRevision: 3, command: command(value) });
const edit = { type: 'card.edit', cardId: 'customer-s1-1', fields: { text: { zh: '来电', en: 'Phone' } } };
const unknown = () => null;
const log = (blueprint: Blueprint, known: (id: string) => PushOutcome | null = unknown) => ({
  blueprint,
  revision: 7,
  known,
});

test('a new change is executed on the present blueprint and raises the revision by one (W1)', () => {
  const applied = serverApply(log(sketch), request(edit), author);
  expect(applied).toMatchObject({ appended: true, revision: 8, outcome: { status: 'committed' } });
  expect(applied.blueprint.card['customer-s1-1']?.text.zh).toBe('来电');
  if (applied.outcome.status !== 'committed') throw new Error('not committed');
  const { change } = applied.outcome;
  expect(change).toMatchObject({ changeId: 'c1', revision: 8, ...author });
  expect(committedChangeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
});

test('a known change id gets its earlier answer, whatever the blueprint is now (W1)', () => {
  const first = serverApply(log(sketch), request(edit), author);
  const later = withRecords(first.blueprint, 'card', [
    makeCard({ id: 'more', laneId: 'support', stepId: 's3' }),
  ]);
  const again = serverApply(
    log(later, id => (id === 'c1' ? first.outcome : null)),
    request(edit),
    author,
  );
  expect(again).toEqual({ outcome: first.outcome, appended: false, blueprint: later, revision: 7 });
  expect(again.blueprint).toBe(later);
});

test('a refused change changes nothing, and the answer survives the wire (W1)', () => {
  const applied = serverApply(log(sketch), request({ ...edit, cardId: 'gone' }), author);
  expect(applied).toMatchObject({ appended: false, revision: 7, outcome: { status: 'refused' } });
  expect(applied.blueprint).toBe(sketch);
  expect(pushOutcomeSchema.parse(JSON.parse(JSON.stringify(applied.outcome)))).toEqual(applied.outcome);
});

test('nothing is built on a blueprint that is not whole (W1)', () => {
  const broken = withRecords(sketch, 'card', [makeCard({ id: 'lost', laneId: 'nowhere', stepId: 's1' })]);
  expect(checkInvariants(broken)).not.toEqual([]);
  expect(serverApply(log(broken), request(edit), author).outcome).toMatchObject({
    status: 'refused',
    refusal: { reason: 'recordInUse', table: 'lane', id: 'nowhere', by: { table: 'card', id: 'lost' } },
  });
});
