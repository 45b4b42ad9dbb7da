import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';

/** Every reason the API gives for a refusal, and the HTTP family it belongs to. */
const PROBLEM_CODES = {
  notSignedIn: 'UNAUTHORIZED',
  notAllowed: 'FORBIDDEN',
  /** Not https, or an address inside a private network. */
  addressRefused: 'BAD_REQUEST',
  /** There is no such key, or it is revoked, has expired, or its maker can no longer sign in. */
  keyNotUsable: 'UNAUTHORIZED',
  notFound: 'NOT_FOUND',
  badInput: 'BAD_REQUEST',
  fileTooLarge: 'PAYLOAD_TOO_LARGE',
  imageNotUnderstood: 'UNPROCESSABLE_CONTENT',
  tooManyRequests: 'TOO_MANY_REQUESTS',
  demoOnly: 'FORBIDDEN',
  linkNotUsable: 'FORBIDDEN',
  alreadySetUp: 'CONFLICT',
  emailTaken: 'CONFLICT',
  nameTaken: 'CONFLICT',
  codeTaken: 'CONFLICT',
  regionUnknown: 'NOT_FOUND',
  variantExists: 'CONFLICT',
  revisionUnknown: 'NOT_FOUND',
  versionUnknown: 'NOT_FOUND',
  templateUnknown: 'NOT_FOUND',
  blueprintUnreadable: 'BAD_REQUEST',
  /** This revision of the standard, or a later one, is published already. */
  publishedAlready: 'CONFLICT',
  /** The variant has taken over this version, or a later one. */
  versionNotNewer: 'CONFLICT',
  passwordTooShort: 'BAD_REQUEST',
  checklistUnknown: 'NOT_FOUND',
  waveUnknown: 'NOT_FOUND',
  surveyUnknown: 'NOT_FOUND',
  /** Somebody published a version of the survey that the writer has not seen. */
  surveyPublished: 'CONFLICT',
  /** The drawing has no moment to ask of. */
  noMoments: 'UNPROCESSABLE_CONTENT',
  auditIdTaken: 'CONFLICT',
  auditNotOpen: 'CONFLICT',
  kindNotOnChecklist: 'BAD_REQUEST',
  answersDoNotFit: 'BAD_REQUEST',
  answersMissing: 'UNPROCESSABLE_CONTENT',
  draftChanged: 'CONFLICT',
  checklistProblems: 'UNPROCESSABLE_CONTENT',
  retiredAlready: 'CONFLICT',
  /** The draft says what the newest version says. */
  nothingChanged: 'CONFLICT',
  /** The finding has an action that is not withdrawn. */
  actionExists: 'CONFLICT',
  assignmentUnknown: 'NOT_FOUND',
  assignmentBegun: 'CONFLICT',
  assignmentWithdrawn: 'CONFLICT',
  conflictOfInterest: 'CONFLICT',
  lockedOut: 'CONFLICT',
  outsideWave: 'CONFLICT',
  filesMissing: 'CONFLICT',
  fileUnknown: 'NOT_FOUND',
  fileRefused: 'UNPROCESSABLE_CONTENT',
  pictureTooLarge: 'UNPROCESSABLE_CONTENT',
  notInThisStatus: 'CONFLICT',
  reasonMissing: 'BAD_REQUEST',
  appealClosed: 'CONFLICT',
  notYourDecision: 'FORBIDDEN',
  itemUnknown: 'NOT_FOUND',
  sheetRefused: 'UNPROCESSABLE_CONTENT',
  calibrationClosed: 'CONFLICT',
  /** No room where the database writes. */
  storageFull: 'SERVICE_UNAVAILABLE',
  /** The database is restarting, out of reach or too busy: the same call may well succeed in a moment. */
  tryAgain: 'SERVICE_UNAVAILABLE',
  unexpected: 'INTERNAL_SERVER_ERROR',
} as const satisfies Readonly<Record<string, TRPC_ERROR_CODE_KEY>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Which thing a problem is about: an input field by path, an item, a card, a row of a file. */
export type ProblemPlace = {
  readonly kind: 'field' | 'item' | 'card' | 'audit' | 'blueprint' | 'dealer' | 'file' | 'person';
  readonly id: string;
};

/** What a client learns of a refusal. `messageKey` is in both catalogues; `values` fill its blanks. */
export type Problem = {
  readonly code: ProblemCode;
  readonly messageKey: `problem.${ProblemCode}`;
  readonly values: Readonly<Record<string, string | number>>;
  readonly place: readonly ProblemPlace[];
};

export const problem = (
  code: ProblemCode,
  values: Problem['values'] = {},
  place: Problem['place'] = [],
): Problem => ({ code, messageKey: `problem.${code}`, values, place });

export const httpFamily = (code: ProblemCode): TRPC_ERROR_CODE_KEY => PROBLEM_CODES[code];
