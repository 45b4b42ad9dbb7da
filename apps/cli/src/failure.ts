import {
  databaseProblemKind,
  isDatabaseProblem,
  type BackupProblem,
  type DatabaseProblem,
  type MigrationProblem,
  type RestoreProblem,
} from '@truthline/db';
import type { BlueprintFileProblem, ChecklistFileProblem, EnvelopeProblem } from '@truthline/interchange';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';

/** Every expected way in which a command can fail. */
export type CliFailure =
  | DatabaseProblem
  | MigrationProblem
  | RestoreProblem
  | BackupProblem
  /** A file named on the command line cannot be opened or written. `code` is the operating system's. */
  | { readonly reason: 'fileUnreadable'; readonly file: string; readonly code: string }
  | { readonly reason: 'fileUnwritable'; readonly file: string; readonly code: string }
  | { readonly reason: 'fileExists'; readonly file: string }
  | { readonly reason: 'blueprintFile'; readonly file: string; readonly problem: BlueprintFileProblem }
  | { readonly reason: 'checklistFile'; readonly file: string; readonly problem: ChecklistFileProblem }
  | { readonly reason: 'answersFile'; readonly file: string; readonly problem: EnvelopeProblem }
  | { readonly reason: 'otherChecklist'; readonly expected: string; readonly found: string }
  /** `kind` of thing and the name or id it was asked for by. */
  | { readonly reason: 'unknown'; readonly kind: Thing; readonly name: string }
  | { readonly reason: 'versionPublished'; readonly checklist: string }
  /** Somebody writes a draft of it, and nobody said that it may be replaced. */
  | { readonly reason: 'draftThere'; readonly checklist: string; readonly by: string }
  /** More than one network lives here: `--network` has to say which. */
  | { readonly reason: 'whichNetwork'; readonly ids: readonly string[] }
  | { readonly reason: 'noNetwork' }
  | { readonly reason: 'recomputeUnderWay' }
  /** The import itself said no. `code` and `messageKey` are the API's. */
  | { readonly reason: 'importRefused'; readonly code: string; readonly messageKey: string };

export type Thing = 'network' | 'blueprint' | 'checklist' | 'wave' | 'dealer' | 'person' | 'shipped';

/** What the process ends with. */
export const exitCodeOf = (failure: CliFailure): ExitCode => {
  if (isDatabaseProblem(failure)) {
    const kind = databaseProblemKind(failure);
    return kind === 'badAddress' ? EXIT_CODES.usage : EXIT_CODES[kind];
  }
  switch (failure.reason) {
    case 'whichNetwork':
    case 'importRefused':
      return EXIT_CODES.usage;
    case 'databaseFull':
    case 'fileUnwritable':
      return EXIT_CODES.diskNotWritable;
    case 'fileUnreadable':
    case 'blueprintFile':
    case 'checklistFile':
    case 'answersFile':
    case 'otherChecklist':
    case 'notABackup':
    case 'truncated':
    case 'damaged':
    case 'newer':
      return EXIT_CODES.fileRefused;
    case 'fileExists':
    case 'unknown':
    case 'versionPublished':
    case 'draftThere':
    case 'noNetwork':
    case 'recomputeUnderWay':
    case 'notMigrated':
    case 'databaseNotEmpty':
    case 'filesFolderNotEmpty':
      return EXIT_CODES.notThere;
  }
};
