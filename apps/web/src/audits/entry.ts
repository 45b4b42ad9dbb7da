import { parseAnswerKey, type Answer, type AnswerPlace, type AnswerValue } from '@truthline/audit';
import { sameValue } from '@truthline/blueprint';
import { timeBefore } from './timers/time-before.ts';

/** What the auditor has done with one item so far: it may not be an answer yet, and is kept all the same. */
export type Entry = {
  readonly state: 'answered' | 'notApplicable' | 'notObserved';
  readonly value: AnswerValue | null;
  readonly reason: string;
  readonly note: string;
  /** When the running stopwatch was started, milliseconds since 1970; null while it stands still. */
  readonly runningSince: number | null;
  /** What the stopwatch had counted before, in milliseconds. */
  readonly countedMs: number;
  /** The appointment before which something is due, milliseconds since 1970; absent where none was given. */
  readonly appointment?: number;
  /** Taken back with its repeat: the server is to forget its answer. Absent while it is not. */
  readonly withdrawn?: true;
};

export const emptyEntry: Entry = {
  state: 'answered',
  value: null,
  reason: '',
  note: '',
  runningSince: null,
  countedMs: 0,
};

/** What an auditor can do to an entry. */
export type EntryEdit =
  | { readonly type: 'choose'; readonly value: AnswerValue }
  | { readonly type: 'toggleOption'; readonly option: string }
  | { readonly type: 'clearValue' }
  | { readonly type: 'notApplicable' }
  | { readonly type: 'notObserved' }
  /** Left out with its whole section, for the reason given once; `comeBack` takes that back. */
  | { readonly type: 'leaveOut'; readonly reason: string }
  | { readonly type: 'comeBack' }
  | { readonly type: 'writeReason'; readonly reason: string }
  | { readonly type: 'writeNote'; readonly note: string }
  | { readonly type: 'startWatch'; readonly now: number }
  /** An appointment is known: from now on the time until it runs. */
  | { readonly type: 'expect'; readonly appointment: number; readonly now: number }
  /** Stopped after running for `ran` milliseconds since it was last started. */
  | { readonly type: 'stopWatch'; readonly ran: number; readonly unit: string }
  | { readonly type: 'resetWatch' };

/** One ring and the silence behind it, in milliseconds: a second and four in China (ITU-T E.180, supplement 2). */
const RING = 5000;

/** Milliseconds in the units a duration is measured in; null for units that no stopwatch can count. */
const unitMilliseconds = (unit: string): number | null => {
  switch (unit) {
    case 's':
      return 1000;
    case 'min':
      return 60_000;
    case 'rings':
      return RING;
    default:
      return null;
  }
};

export const isWatchable = (unit: string): boolean => unitMilliseconds(unit) !== null;

/** A watched time in the unit of the item: whole seconds, minutes to a tenth, rings begun. */
export const measuredIn = (unit: string, milliseconds: number): number | null => {
  const size = unitMilliseconds(unit);
  if (size === null) return null;
  if (size === RING) return Math.floor(milliseconds / RING) + 1;
  return size === 1000 ? Math.round(milliseconds / 1000) : Math.round((milliseconds / size) * 10) / 10;
};

const toggled = (ticked: readonly string[], option: string) =>
  ticked.includes(option) ? ticked.filter(key => key !== option) : [...ticked, option];

/** What stands after the repeat of an item was taken back; whatever is entered there again counts as before. */
export const withdrawnEntry: Entry = { ...emptyEntry, withdrawn: true };

const asEntered = ({ state, value, reason, note, runningSince, countedMs, appointment }: Entry): Entry => ({
  state,
  value,
  reason,
  note,
  runningSince,
  countedMs,
  ...(appointment === undefined ? {} : { appointment }),
});

/**
 * What a timer that ran for `ran` milliseconds has measured. Before an appointment it is the time that was left: now is
 * when the timer was started, by the phone's clock of then, and how long it has run since, which no later change of
 * that clock moves.
 */
const watchedIn = (entry: Entry, ran: number, unit: string): number | null =>
  entry.appointment === undefined || entry.runningSince === null
    ? measuredIn(unit, entry.countedMs + ran)
    : timeBefore(entry.appointment, entry.runningSince + ran, unit);

/** The entry after one edit. Choosing a value takes back "not applicable" and "not observed"; a note always stays. */
export const editEntry = (before: Entry, edit: EntryEdit): Entry => {
  const entry = asEntered(before);
  switch (edit.type) {
    case 'choose':
      return { ...entry, state: 'answered', value: edit.value };
    case 'toggleOption': {
      const ticked = entry.state === 'answered' && entry.value?.type === 'multi' ? entry.value.ticked : [];
      return { ...entry, state: 'answered', value: { type: 'multi', ticked: toggled(ticked, edit.option) } };
    }
    case 'clearValue':
      return { ...entry, state: 'answered', value: null };
    case 'notApplicable':
    case 'notObserved':
      return entry.state === edit.type
        ? { ...entry, state: 'answered' }
        : { ...entry, state: edit.type, runningSince: null };
    case 'leaveOut':
      return { ...entry, state: 'notApplicable', reason: edit.reason, runningSince: null };
    case 'comeBack':
      return { ...entry, state: 'answered', reason: '' };
    case 'writeReason':
      return { ...entry, reason: edit.reason };
    case 'writeNote':
      return { ...entry, note: edit.note };
    case 'startWatch':
      return { ...entry, state: 'answered', runningSince: entry.runningSince ?? edit.now };
    case 'expect':
      return {
        ...entry,
        state: 'answered',
        appointment: edit.appointment,
        runningSince: entry.runningSince ?? edit.now,
      };
    case 'stopWatch': {
      const measured = watchedIn(entry, edit.ran, edit.unit);
      return {
        ...entry,
        state: 'answered',
        runningSince: null,
        countedMs: entry.countedMs + edit.ran,
        value: measured === null ? entry.value : { type: 'measure', measured },
      };
    }
    case 'resetWatch': {
      const { appointment: _, ...rest } = entry;
      return { ...rest, runningSince: null, countedMs: 0, value: null };
    }
  }
};

/** What an answer key names; a key of another Truthline is taken for an item. */
const placeOf = (key: string): AnswerPlace => parseAnswerKey(key) ?? { itemId: key };

/** The answer an entry amounts to, or null where something is still missing. `key` as `answerKeyOf` writes it. */
export const answerOf = (key: string, entry: Entry): Answer | null => {
  const place = placeOf(key);
  switch (entry.state) {
    case 'answered':
      return entry.value === null
        ? null
        : { ...place, state: 'answered', value: entry.value, note: entry.note };
    case 'notApplicable':
      return entry.reason.trim() === ''
        ? null
        : { ...place, state: 'notApplicable', reason: entry.reason, note: entry.note };
    case 'notObserved':
      return { ...place, state: 'notObserved', note: entry.note };
  }
};

/**
 * True where the server has all of an entry: `held` is what it holds there. A stopwatch that runs, a note without
 * an answer, a value taken back: these are on this device only.
 */
export const isOnServer = (key: string, entry: Entry, held: Answer | null): boolean => {
  if (entry.runningSince !== null) return false;
  if (held !== null) return sameValue(answerOf(key, entry), held);
  return entry.state === 'answered' && entry.value === null && entry.note === '';
};

/** The entry behind an answer that came from the server. */
export const entryOf = (answer: Answer): Entry => {
  switch (answer.state) {
    case 'answered':
      return { ...emptyEntry, value: answer.value, note: answer.note };
    case 'notApplicable':
      return { ...emptyEntry, state: 'notApplicable', reason: answer.reason, note: answer.note };
    case 'notObserved':
      return { ...emptyEntry, state: 'notObserved', note: answer.note };
  }
};
