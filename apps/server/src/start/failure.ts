import type { DatabaseProblem, MigrationProblem } from '@truthline/db';
import type { EnvironmentProblem } from './environment.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import type { PortProblem } from './free-port.ts';

/** Every expected way in which a start can fail. */
export type StartFailure =
  | ({ readonly reason: 'badEnvironment' } & EnvironmentProblem)
  | { readonly reason: 'interrupted' }
  | PortProblem
  | DatabaseProblem
  | MigrationProblem;

/** What the process ends with. */
export const exitCodeOf = (failure: StartFailure): ExitCode => {
  switch (failure.reason) {
    case 'interrupted':
      return EXIT_CODES.clean;
    case 'badEnvironment':
    case 'badAddress':
    case 'hostNotHere':
      return EXIT_CODES.badEnvironment;
    case 'portTaken':
    case 'portNotAllowed':
      return EXIT_CODES.portTaken;
    case 'dataFolderInUse':
      return EXIT_CODES.dataFolderInUse;
    case 'dataFolderNotWritable':
    case 'diskFull':
      return EXIT_CODES.diskNotWritable;
    case 'noBinary':
    case 'otherMajorVersion':
    case 'secretMissing':
    case 'notRunning':
    case 'startFailed':
    case 'unreachable':
    case 'signInRefused':
    case 'serverTooOld':
    case 'migrationChanged':
    case 'databaseNewer':
    case 'schemaTaken':
    case 'cannotCreateRoles':
    case 'roleTooStrong':
    case 'roleNotMember':
      return EXIT_CODES.noDatabase;
  }
};
