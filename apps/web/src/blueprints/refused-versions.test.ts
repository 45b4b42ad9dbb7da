import { drawBlueprint, makeMoment, withRecords } from '@truthline/blueprint/testing';
import { commandSchema, execute, type Command, type RefusedChange } from '@truthline/document';
import { countingIdSource } from '@truthline/kernel';
import { describe, expect, test } from 'vitest';
import { putBack } from './put-back.ts';
import { refusedVersions, writtenIn } from './refused-versions.ts';

const drawn = drawBlueprint({
  steps: ['Book', 'Arrive'],
  lanes: [
    ['customer', [['Call'], ['Park']]],
    ['frontstage', [['Answer'], ['Greet']]],
  ],
});
const start = withRecords(drawn, 'moment', [makeMoment({ id: 'greeting', cardId: 'frontstage-s2-1' })]);
const call = start.card['customer-s1-1'];
if (call === undefined) throw new Error('no such card');

const command = (value: unknown): Command => commandSchema.parse(value);
const after = (value: unknown, blueprint = start) => {
  const executed = execute(blueprint, command(value));
  if (!executed.ok) throw new Error(JSON.stringify(executed.error));
  return executed.value.blueprint;
};
const refused = (value: unknown): RefusedChange => ({
  changeId: 'c1',
  command: command(value),
  refusal: { reason: 'changedSince', table: 'card', id: call.id },
  subjects: [{ table: 'card', id: call.id, title: call.text, card: call }],
});
const ids = () => countingIdSource('new');

const text = { zh: '致电', en: 'Ring up' };
const edit = refused({ type: 'card.edit', cardId: call.id, fields: { text }, base: { text: call.text } });
const gone = after({ type: 'card.remove', cardIds: [call.id] });

describe('the two versions of a refused change', () => {
  test('a text: what was written in each language it was changed in, beside what stands there', () => {
    const theirs = after({ type: 'card.edit', cardId: call.id, fields: { text: { zh: '', en: 'Write' } } });
    const versions = refusedVersions(theirs, edit, 'en');
    expect(versions).toEqual([
      { field: 'text', language: 'zh', mine: '致电', theirs: '', isText: true },
      { field: 'text', language: 'en', mine: 'Ring up', theirs: 'Write', isText: true },
    ]);
    expect(writtenIn(versions)).toBe('致电\nRing up');
  });

  test('of a record that is gone nothing stands there, and what was written is still shown', () => {
    expect(refusedVersions(gone, edit, 'en').map(({ mine, theirs }) => [mine, theirs])).toEqual([
      ['致电', null],
      ['Ring up', null],
    ]);
  });

  test('a place by the names of lane and step, only where it was to change', () => {
    const move = refused({
      type: 'card.move',
      cardId: call.id,
      laneId: 'customer',
      stepId: 's2',
      before: null,
    });
    expect(refusedVersions(start, move, 'en')).toEqual([
      { field: 'stepId', language: null, mine: 'Arrive', theirs: 'Book', isText: false },
    ]);
    expect(writtenIn(refusedVersions(start, move, 'en'))).toBe('');
  });

  test('the text inside a standard, and numbers as numbers', () => {
    const standard = { text: { zh: '', en: 'Within a minute' }, measure: null, basis: 'proposed' };
    const wish = {
      type: 'moment.edit',
      momentId: 'greeting',
      fields: { standard },
      base: { standard: null },
    };
    expect(refusedVersions(start, refused(wish), 'en')).toEqual([
      {
        field: 'standard',
        language: 'en',
        mine: 'Within a minute',
        theirs: '',
        isText: true,
      },
    ]);
    const time = { type: 'card.edit', cardId: call.id, fields: { durationSeconds: 90 } };
    expect(refusedVersions(start, refused(time), 'en')).toMatchObject([{ mine: '90', theirs: 'nothing' }]);
  });

  test('a batch: every text that was in it', () => {
    const batch = { type: 'batch', commands: [edit.command, { ...edit.command, cardId: 'frontstage-s1-1' }] };
    expect(writtenIn(refusedVersions(start, refused(batch), 'en')).split('\n')).toHaveLength(4);
  });
});

describe('put back', () => {
  test('as a card of its own, where its card was deleted', () => {
    const back = putBack(gone, edit, ids());
    expect(back?.way).toBe('asCard');
    expect(after(back?.command, gone).card['new1']).toMatchObject({
      text,
      laneId: call.laneId,
      stepId: call.stepId,
    });
  });

  test('over what stands there now, language by language', () => {
    const theirs = after({ type: 'card.edit', cardId: call.id, fields: { text: { zh: '', en: 'Write' } } });
    const mine = refused({
      type: 'card.edit',
      cardId: call.id,
      fields: { text: { ...call.text, en: 'Ring up' } },
      base: { text: call.text },
    });
    const back = putBack(theirs, mine, ids());
    expect(back?.way).toBe('overTheirs');
    expect(after(back?.command, theirs).card[call.id]?.text.en).toBe('Ring up');
  });

  test('not where lane or step are gone, nor what was only taken away', () => {
    const noLane = after({ type: 'lane.remove', laneId: 'customer', cards: 'remove' });
    expect(putBack(noLane, edit, ids())).toBeNull();
    expect(putBack(gone, refused({ type: 'card.remove', cardIds: [call.id] }), ids())).toBeNull();
  });
});
