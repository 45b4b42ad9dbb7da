import { answerSchema } from '@truthline/audit';
import { describe, expect, test } from 'vitest';
import { answerOf, editEntry, emptyEntry, entryOf, measuredIn, type EntryEdit } from './entry.ts';

const after = (...edits: EntryEdit[]) => edits.reduce(editEntry, emptyEntry);

describe('answering', () => {
  test('an untouched item has no answer', () => {
    expect(answerOf('A1-01', emptyEntry)).toBeNull();
  });

  test('a choice takes back "not applicable" and keeps reason and note for a change of mind', () => {
    const entry = after(
      { type: 'writeNote', note: 'loud music' },
      { type: 'notApplicable' },
      { type: 'writeReason', reason: 'no ring-back tone' },
      { type: 'choose', value: { type: 'yesNo', yes: true } },
    );
    expect(answerOf('A1-02', entry)).toEqual({
      itemId: 'A1-02',
      state: 'answered',
      value: { type: 'yesNo', yes: true },
      note: 'loud music',
    });
    expect(answerOf('A1-02', editEntry(entry, { type: 'notApplicable' }))).toMatchObject({
      state: 'notApplicable',
      reason: 'no ring-back tone',
    });
  });

  test('"not applicable" is no answer until it has a reason', () => {
    const entry = after({ type: 'notApplicable' }, { type: 'writeReason', reason: '   ' });
    expect(answerOf('A1-02', entry)).toBeNull();
  });

  test('pressing "not observed" twice takes it back', () => {
    expect(answerOf('x', after({ type: 'notObserved' }))).toMatchObject({ state: 'notObserved' });
    expect(answerOf('x', after({ type: 'notObserved' }, { type: 'notObserved' }))).toBeNull();
  });

  test('options are ticked and unticked; none ticked is an answer once one was touched', () => {
    const one = after({ type: 'toggleOption', option: 'a' }, { type: 'toggleOption', option: 'b' });
    expect(one.value).toEqual({ type: 'multi', ticked: ['a', 'b'] });
    const none = [
      { type: 'toggleOption', option: 'a' },
      { type: 'toggleOption', option: 'b' },
    ] as const;
    expect(answerOf('x', none.reduce(editEntry, one))).toMatchObject({
      state: 'answered',
      value: { type: 'multi', ticked: [] },
    });
  });

  test('every answer made fits the schema and survives the way to the server and back', () => {
    const entries = [
      after(
        { type: 'choose', value: { type: 'ordinal', level: 'partly' } },
        { type: 'writeNote', note: 'n' },
      ),
      after({ type: 'notObserved' }),
      after({ type: 'notApplicable' }, { type: 'writeReason', reason: 'closed' }),
      after({ type: 'startWatch', now: 0 }, { type: 'stopWatch', ran: 8400, unit: 's' }),
    ];
    const answers = entries.flatMap(entry => answerOf('A1-02', entry) ?? []);
    expect(answers).toHaveLength(entries.length);
    expect(answers.map(answer => answerSchema.parse(answer))).toEqual(answers);
    expect(answers.map(answer => answerOf('A1-02', entryOf(answer)))).toEqual(answers);
  });
});

describe('the stopwatch', () => {
  test('counts on from where it was stopped', () => {
    const stopped = after({ type: 'startWatch', now: 1000 }, { type: 'stopWatch', ran: 4200, unit: 's' });
    expect(stopped.value).toEqual({ type: 'measure', measured: 4 });
    const again = [
      { type: 'startWatch', now: 60_000 },
      { type: 'stopWatch', ran: 2000, unit: 's' },
    ] as const;
    expect(again.reduce<typeof stopped>(editEntry, stopped).value).toEqual({ type: 'measure', measured: 6 });
  });

  test('starting twice does not lose the first start', () => {
    const entry = after({ type: 'startWatch', now: 1000 }, { type: 'startWatch', now: 9000 });
    expect(entry.runningSince).toBe(1000);
  });

  test('minutes are kept to a tenth, days cannot be watched', () => {
    expect(measuredIn('min', 95_000)).toBe(1.6);
    expect(measuredIn('d', 95_000)).toBeNull();
  });

  test('rings are counted as they begin', () => {
    expect([0, 4900, 5000, 14_900].map(ms => measuredIn('rings', ms))).toEqual([1, 1, 2, 3]);
  });

  test('before an appointment the time that was left is the answer, and starting over forgets the appointment', () => {
    const stopped = after(
      { type: 'expect', appointment: 7_200_000, now: 0 },
      { type: 'stopWatch', ran: 1_800_000, unit: 'h' },
    );
    expect(stopped.value).toEqual({ type: 'measure', measured: 1.5 });
    expect(stopped.appointment).toBe(7_200_000);
    expect(editEntry(stopped, { type: 'writeNote', note: 'x' }).appointment).toBe(7_200_000);
    expect(editEntry(stopped, { type: 'resetWatch' })).toEqual(emptyEntry);
  });

  test('"not observed" stops a running watch without making an answer of it', () => {
    const entry = after({ type: 'startWatch', now: 0 }, { type: 'notObserved' });
    expect(entry.runningSince).toBeNull();
    expect(answerOf('x', entry)).toMatchObject({ state: 'notObserved' });
  });
});
