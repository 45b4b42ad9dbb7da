import type { PlacedProblem } from '../table/placed-problem.ts';

/** Everything that can be wrong with a file of responses. Each has a message in the catalogues under the same name. */
export type SurveyProblemCode =
  | 'emptyFile'
  /** `line` where the reader got stuck, if it says. */
  | 'unreadableFile'
  /** `found`, `limit` in bytes, unpacked. */
  | 'fileTooLarge'
  /** `found`, `limit`: responses. */
  | 'tooManyRows'
  | 'noResponses'
  /** The first cell does not name a survey: `found`, `expected`. */
  | 'headerMissing'
  /** `found`, `expected`. */
  | 'otherSurvey'
  | 'otherVersion'
  | 'missingColumn'
  | 'unknownColumn'
  | 'repeatedColumn'
  | 'missingNumber'
  | 'missingDealer'
  | 'unknownDealer'
  | 'missingDate'
  | 'unreadableDate'
  /** Of overall satisfaction and recommendation, which every response has: `allowed`. */
  | 'missingAnswer'
  /** `found` is not one of the whole numbers `allowed`. */
  | 'notOnScale'
  /** `limit`: characters. */
  | 'textTooLong'
  /** `other`: the row that has the same number of the same dealer. */
  | 'duplicateResponse'
  /** `count`: problems beyond the first ones, which are listed. */
  | 'moreProblems';

/** One thing wrong, and where, as with results of a wave. */
export type SurveyProblem = PlacedProblem<SurveyProblemCode>;
