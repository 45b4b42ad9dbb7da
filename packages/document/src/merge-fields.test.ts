import { describe, expect, test } from 'vitest';
import { insistOn } from './insist-on.ts';
import { execute } from './execute.ts';
import { command, refusalOf, sketch, triple } from './testing/triple.ts';

const edit = (fields: object, base?: object) => ({
  type: 'card.edit',
  cardId: 'customer-s1-1',
  fields,
  ...(base === undefined ? {} : { base }),
});
const after = (...commands: readonly object[]) =>
  commands.reduce<typeof sketch>((blueprint, value) => {
    const executed = execute(blueprint, command(value));
    if (!executed.ok) throw new Error(JSON.stringify(executed.error));
    return executed.value.blueprint;
  }, sketch);
const seen = { zh: '', en: 'Call' };
const taken = { reason: 'changedSince', table: 'card', id: 'customer-s1-1' };

describe('an edit that says what its author saw', () => {
  test('sets one language and leaves the other one as somebody else has set it (E1)', () => {
    const theirs = after(edit({ text: { zh: '致电', en: 'Call' } }));
    const text = { zh: '', en: 'Call the dealer' };
    expect(triple(theirs, edit({ text }, { text: seen })).card['customer-s1-1']?.text).toEqual({
      zh: '致电',
      en: 'Call the dealer',
    });
  });

  test('is refused where somebody else has set the same language otherwise (E2)', () => {
    const theirs = after(edit({ text: { zh: '', en: 'Write' } }));
    expect(refusalOf(theirs, edit({ text: { zh: '', en: 'Book' } }, { text: seen }))).toEqual(taken);
    // The same text twice is no conflict, nor is one taken back to what was seen.
    expect(refusalOf(theirs, edit({ text: { zh: '', en: 'Write' } }, { text: seen }))).toBeNull();
    expect(refusalOf(sketch, edit({ text: { zh: '', en: 'Book' } }, { text: seen }))).toBeNull();
  });

  test('a text that was absent counts as one written in neither language, and one emptied in both is absent (E1)', () => {
    const theirs = after(edit({ note: { zh: '备注', en: '' } }));
    const mine = edit({ note: { zh: '', en: 'A note' } }, { note: null });
    expect(after(edit({ note: { zh: '备注', en: '' } }), mine).card['customer-s1-1']?.note).toEqual({
      zh: '备注',
      en: 'A note',
    });
    const emptied = edit({ note: null }, { note: { zh: '备注', en: '' } });
    expect(execute(theirs, command(emptied))).toMatchObject({ ok: true });
    expect(after(edit({ note: { zh: '备注', en: '' } }), emptied).card['customer-s1-1']?.note).toBeNull();
  });

  test('numbers and words are one thing each: the first one stands (E2)', () => {
    const theirs = after(edit({ durationSeconds: 60, tags: ['digital'] }));
    expect(refusalOf(theirs, edit({ durationSeconds: 90 }, { durationSeconds: null }))).toEqual(taken);
    expect(refusalOf(theirs, edit({ tags: ['first'] }, { tags: [] }))).toEqual(taken);
    expect(refusalOf(theirs, edit({ span: 2 }, { span: 1 }))).toBeNull();
  });

  test('the parts of a standard and of an action are set one by one (E1)', () => {
    const moment = (standard: object | null, base?: object) => ({
      type: 'moment.edit',
      momentId: 'greeting',
      fields: { standard },
      ...(base === undefined ? {} : { base }),
    });
    const measure = { type: 'yesNo', evidence: ['photo'] };
    const theirs = { text: { zh: '一分钟内', en: '' }, measure: null, basis: 'proposed' };
    const mine = { text: { zh: '', en: 'Within a minute' }, measure, basis: 'proposed' };
    const merged = after(moment(theirs), moment(mine, { standard: null }));
    expect(merged.moment['greeting']?.standard).toEqual({
      text: { zh: '一分钟内', en: 'Within a minute' },
      measure,
      basis: 'proposed',
    });
    const point = (mitigation: object | null, base?: object) => ({
      type: 'failurePoint.edit',
      failurePointId: 'nobody-there',
      fields: { mitigation },
      ...(base === undefined ? {} : { base }),
    });
    const before = sketch.failurePoint['nobody-there']?.mitigation;
    const dated = { ...before, dueDate: '2026-12-01' };
    const orphaned = after(point(dated), point({ ...before, ownerRoleId: null }, { mitigation: before }));
    expect(orphaned.failurePoint['nobody-there']?.mitigation).toEqual({ ...dated, ownerRoleId: null });
    // What somebody took away whole cannot be changed in part.
    expect(refusalOf(after(point(null)), point(dated, { mitigation: before }))?.reason).toBe('changedSince');
  });

  test('without what was seen it sets the whole, as logs written before hold it (W3)', () => {
    const theirs = after(edit({ text: { zh: '致电', en: 'Write' } }));
    const text = { zh: '', en: 'Book' };
    expect(triple(theirs, edit({ text })).card['customer-s1-1']?.text).toEqual(text);
  });
});

test('who insists after having seen it sets the own words, and nothing else (E2)', () => {
  const theirs = after(edit({ text: { zh: '致电', en: 'Write' } }));
  const mine = edit({ text: { zh: '', en: 'Book' } }, { text: seen });
  const insisted = insistOn(theirs, command(mine));
  expect(insisted).toMatchObject({ base: { text: { zh: '致电', en: 'Write' } } });
  const executed = execute(theirs, insisted ?? command(mine));
  expect(executed).toMatchObject({
    ok: true,
    value: { blueprint: { card: { 'customer-s1-1': { text: { zh: '致电', en: 'Book' } } } } },
  });
  expect(insistOn(after({ type: 'card.remove', cardIds: ['customer-s1-1'] }), command(mine))).toBeNull();
  expect(insistOn(theirs, command({ type: 'card.remove', cardIds: ['customer-s1-1'] }))).toBeNull();
});
