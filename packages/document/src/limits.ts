import type { TableName } from '@truthline/blueprint';

/** How many records of a kind one blueprint may hold. The journey is always exactly one. */
export const RECORD_LIMITS: { readonly [Name in TableName]: number } = {
  journey: 1,
  stage: 100,
  step: 500,
  role: 200,
  lane: 100,
  card: 5_000,
  link: 10_000,
  moment: 5_000,
  failurePoint: 5_000,
  waitPoint: 5_000,
  suppression: 5_000,
  deviation: 5_000,
};

/** How many commands one batch may hold: a large selection pasted with its links. */
export const BATCH_LIMIT = 2_000;

/** How many changes one push carries; the rest follows in the next. */
export const PUSH_LIMIT = 100;

/** How many undo steps are kept. */
export const HISTORY_LIMIT = 500;

/** An order key longer than this has its siblings spaced afresh (a record may hold 200 characters). */
export const ORDER_KEY_LIMIT = 60;

/** Of how many records a refused change keeps what they were. */
export const SUBJECT_LIMIT = 20;
