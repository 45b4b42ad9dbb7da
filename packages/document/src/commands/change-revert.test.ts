import { invertDiff, type Blueprint, type BlueprintDiff } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../command.ts';
import { execute } from '../execute.ts';
import { command, sketch } from '../testing/triple.ts';

const run = (blueprint: Blueprint, value: unknown) => {
  const executed = execute(blueprint, command(value));
  if (!executed.ok) throw new Error(JSON.stringify(executed.error));
  return executed.value;
};
const text = (en: string) => ({ zh: '', en });
const edit = (fields: object, cardId = 'customer-s1-1') => ({ type: 'card.edit', cardId, fields });
const move = (laneId: string, stepId: string) => ({
  type: 'card.move',
  cardId: 'customer-s1-1',
  laneId,
  stepId,
  before: null,
});
const revert = (blueprint: Blueprint, diff: BlueprintDiff) =>
  execute(blueprint, { type: 'change.revert', diff: invertDiff(diff) });
const after = (result: ReturnType<typeof revert>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.blueprint;
};
const card = (blueprint: Blueprint) => blueprint.card['customer-s1-1'];

/** Mine first, theirs second, then mine is taken back. */
const undoAfter = (mine: object, theirs: object) => {
  const first = run(sketch, mine);
  return revert(run(first.blueprint, theirs).blueprint, first.diff);
};

describe('taking back a change after someone else made another (U2)', () => {
  test('another field of the same card keeps what they wrote', () => {
    const undone = after(undoAfter(edit({ text: text('mine') }), edit({ tags: ['theirs'] })));
    expect(card(undone)).toEqual({ ...card(sketch), tags: ['theirs'] });
  });

  test('the same field: theirs stands, and the undo is refused', () => {
    expect(undoAfter(edit({ text: text('mine') }), edit({ text: text('theirs') }))).toEqual({
      ok: false,
      error: { reason: 'changedSince', table: 'card', id: 'customer-s1-1' },
    });
  });

  test('two fields, one of them theirs by now: only the other goes back', () => {
    const mine = edit({ text: text('mine'), durationSeconds: 60 });
    const undone = after(undoAfter(mine, edit({ text: text('theirs') })));
    expect(card(undone)).toEqual({ ...card(sketch), text: text('theirs') });
  });

  test('they undid it already: nothing to do, and no refusal', () => {
    const first = run(sketch, edit({ text: text('mine') }));
    expect(revert(after(revert(first.blueprint, first.diff)), first.diff)).toMatchObject({
      ok: true,
      value: { diff: {} },
    });
  });
});

describe('places (U3)', () => {
  test('lane, step and order key go back together; who moved the card since decides over all three', () => {
    expect(undoAfter(move('support', 's3'), move('support', 's2'))).toEqual({
      ok: false,
      error: { reason: 'changedSince', table: 'card', id: 'customer-s1-1' },
    });
    expect(undoAfter(move('support', 's3'), move('customer', 's3'))).toMatchObject({ ok: false });
  });

  test('a card that was only ordered anew within its cell still goes back', () => {
    const moved = run(sketch, move('customer', 's2'));
    const reordered = run(moved.blueprint, { ...move('customer', 's2'), before: 'customer-s2-1' });
    expect(card(after(revert(reordered.blueprint, moved.diff)))).toEqual(card(sketch));
  });

  test('a place taken meanwhile: directly behind who is there (B4)', () => {
    const removed = run(sketch, { type: 'card.remove', cardIds: ['customer-s2-1'] });
    const taken = run(removed.blueprint, {
      type: 'card.add',
      card: { ...sketch.card['customer-s2-1'], id: 'theirs' },
    });
    const back = after(revert(taken.blueprint, removed.diff));
    expect(back.card['theirs']?.orderKey).toBe(sketch.card['customer-s2-1']?.orderKey);
    expect((back.card['customer-s2-1']?.orderKey ?? '') > (back.card['theirs']?.orderKey ?? '')).toBe(true);
  });
});

describe('what was added or removed (U4)', () => {
  const add = { type: 'card.add', card: { ...sketch.card['customer-s1-1'], id: 'new' } };

  test('an added card that someone has written on stays', () => {
    expect(undoAfter(add, edit({ text: text('theirs') }, 'new'))).toEqual({
      ok: false,
      error: { reason: 'changedSince', table: 'card', id: 'new' },
    });
  });

  test('an added card on which someone hung a moment stays', () => {
    const moment = { ...sketch.moment['greeting'], id: 'theirs', cardId: 'new' };
    expect(undoAfter(add, { type: 'moment.add', moment })).toEqual({
      ok: false,
      error: {
        reason: 'recordInUse',
        table: 'card',
        id: 'new',
        by: { table: 'moment', id: 'theirs' },
      },
    });
  });

  test('an added card that is gone already is said to be gone', () => {
    expect(undoAfter(add, { type: 'card.remove', cardIds: ['new'] })).toEqual({
      ok: false,
      error: { reason: 'recordGone', table: 'card', id: 'new' },
    });
  });

  test('a removed card cannot come back into a lane that is gone', () => {
    const mine = { type: 'card.remove', cardIds: ['support-s1-1'] };
    expect(undoAfter(mine, { type: 'lane.remove', laneId: 'support' })).toEqual({
      ok: false,
      error: { reason: 'recordGone', table: 'lane', id: 'support' },
    });
  });

  test('nothing is half taken back: a link whose other end is gone keeps its card from returning', () => {
    const mine = { type: 'card.remove', cardIds: ['customer-s1-1'] };
    expect(undoAfter(mine, { type: 'card.remove', cardIds: ['frontstage-s1-1'] })).toEqual({
      ok: false,
      error: { reason: 'recordGone', table: 'card', id: 'frontstage-s1-1' },
    });
  });

  test('a changed card that is gone is said to be gone', () => {
    const mine = edit({ text: text('mine') });
    expect(undoAfter(mine, { type: 'card.remove', cardIds: ['customer-s1-1'] })).toEqual({
      ok: false,
      error: { reason: 'recordGone', table: 'card', id: 'customer-s1-1' },
    });
  });
});

describe('a diff from outside (W2)', () => {
  const isUnderstood = (diff: unknown) => commandSchema.safeParse({ type: 'change.revert', diff }).success;

  test('with an unknown table or field, a record under another id or out of its schema is not understood', () => {
    const whole = sketch.card['customer-s1-1'];
    expect(isUnderstood({ card: { added: { 'customer-s1-1': whole } } })).toBe(true);
    expect(isUnderstood({ card: { added: { other: whole } } })).toBe(false);
    expect(isUnderstood({ cards: {} })).toBe(false);
    expect(isUnderstood({ card: { changed: { x: { colour: { from: 1, to: 2 } } } } })).toBe(false);
    expect(isUnderstood({ card: { changed: { x: { span: { from: 1, to: 0 } } } } })).toBe(false);
    expect(isUnderstood({ card: { changed: { x: { span: { from: 1 } } } } })).toBe(false);
    expect(isUnderstood({ card: { changed: { x: { id: { from: 'x', to: 'y' } } } } })).toBe(false);
  });
});

test('a text is taken back in the languages nobody has set since; without that, whole or not at all (U2, W3)', () => {
  const cardId = 'customer-s1-1';
  const say = (blueprint: Blueprint, text: object) => {
    const executed = execute(blueprint, command({ type: 'card.edit', cardId, fields: { text } }));
    if (!executed.ok) throw new Error(JSON.stringify(executed.error));
    return executed.value;
  };
  const before = sketch.card[cardId]?.text;
  const mine = say(sketch, { zh: '致电', en: 'Ring up' });
  const theirs = say(mine.blueprint, { zh: '致电', en: 'Write' });
  const diff = invertDiff(mine.diff);
  const undone = execute(theirs.blueprint, { type: 'change.revert', diff, byLanguage: true });
  if (!undone.ok) throw new Error(JSON.stringify(undone.error));
  expect(undone.value.blueprint.card[cardId]?.text).toEqual({ zh: before?.zh, en: 'Write' });
  const asBefore = execute(theirs.blueprint, { type: 'change.revert', diff });
  expect(asBefore).toMatchObject({ ok: false, error: { reason: 'changedSince' } });
  const both = say(theirs.blueprint, { zh: '写信', en: 'Write' });
  const late = execute(both.blueprint, { type: 'change.revert', diff, byLanguage: true });
  expect(late).toMatchObject({ ok: false, error: { reason: 'changedSince' } });
});
