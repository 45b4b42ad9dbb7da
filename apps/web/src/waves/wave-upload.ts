import type { api } from '../app/api-client.ts';

export type ImportAnswer = Awaited<ReturnType<typeof api.waves.importResults.mutate>>;
export type ImportProblem = Extract<ImportAnswer, { status: 'refused' }>['problems'][number];

/** Every code a file can be refused with; a new one must be named here and in the catalogue. */
const codes: { readonly [Code in ImportProblem['code']]: true } = {
  emptyFile: true,
  unreadableFile: true,
  fileTooLarge: true,
  tooManyRows: true,
  noVisits: true,
  headerMissing: true,
  otherChecklist: true,
  otherVersion: true,
  missingColumn: true,
  unknownColumn: true,
  repeatedColumn: true,
  missingDealer: true,
  unknownDealer: true,
  missingDate: true,
  unreadableDate: true,
  dateOutsideWave: true,
  unreadableTime: true,
  missingAnswer: true,
  unknownAnswer: true,
  unknownOption: true,
  repeatedOption: true,
  unreadableNumber: true,
  notACount: true,
  notAPercentage: true,
  naWithoutReason: true,
  alwaysApplicable: true,
  textTooLong: true,
  duplicateVisit: true,
  visitChanged: true,
  moreProblems: true,
};

export const WAVE_PROBLEM_CODES = Object.keys(codes);

/** The message of a problem: its own, or one that at least says the code. */
export const messageKeyOf = (code: string): string =>
  WAVE_PROBLEM_CODES.includes(code) ? `problem.${code}` : 'problem.other';

/** True for files the import can read, by name: browsers disagree about media types of CSV. */
export const isResultsFile = (name: string): boolean => /\.(xlsx|csv)$/i.test(name);

/** Bytes of the server as a file to keep. */
export const fileOf = (mediaType: string, base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], { type: mediaType });
