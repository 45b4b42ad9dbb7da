import type { PlacedProblem } from '../table/placed-problem.ts';

/** Everything that can be wrong with a file of results. Each has a message in the catalogues under the same name. */
export type WaveProblemCode =
  /** No cell with content. */
  | 'emptyFile'
  /** Not the format it claims to be. `line` where the reader got stuck, if it says. */
  | 'unreadableFile'
  /** `found`, `limit` in bytes: unpacked, the workbook is larger than is read. */
  | 'fileTooLarge'
  /** `found`, `limit`: visits. */
  | 'tooManyRows'
  /** The header row is there, but no visit. */
  | 'noVisits'
  /** The first cell does not name a checklist: `found`, `expected`. */
  | 'headerMissing'
  /** `found`, `expected`: the file belongs to another checklist. */
  | 'otherChecklist'
  /** `found`, `expected`: the file was made for another version. */
  | 'otherVersion'
  | 'missingColumn'
  | 'unknownColumn'
  | 'repeatedColumn'
  | 'missingDealer'
  | 'unknownDealer'
  | 'missingDate'
  | 'unreadableDate'
  /** `from`, `to`: the days of the wave. */
  | 'dateOutsideWave'
  | 'unreadableTime'
  | 'missingAnswer'
  /** `allowed`: what the cell may say. */
  | 'unknownAnswer'
  /** `found` is not one of `allowed`. */
  | 'unknownOption'
  | 'repeatedOption'
  | 'unreadableNumber'
  | 'notACount'
  | 'notAPercentage'
  | 'naWithoutReason'
  /** The item knows no fair "not applicable". */
  | 'alwaysApplicable'
  /** `limit`: characters. */
  | 'textTooLong'
  /** `other`: the row that holds the same visit. */
  | 'duplicateVisit'
  /** `count`: problems beyond the first ones, which are listed. */
  | 'moreProblems';

/** One thing wrong, and where. The words come from the catalogues; this is only the code and what to put into them. */
export type WaveProblem = PlacedProblem<WaveProblemCode>;
