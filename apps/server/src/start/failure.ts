import {
  databaseProblemKind,
  isDatabaseProblem,
  type DatabaseProblem,
  type MigrationProblem,
} from '@truthline/db';
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
  if (isDatabaseProblem(failure)) {
    const kind = databaseProblemKind(failure);
    return kind === 'badAddress' ? EXIT_CODES.badEnvironment : EXIT_CODES[kind];
  }
  switch (failure.reason) {
    case 'interrupted':
      return EXIT_CODES.clean;
    case 'badEnvironment':
    case 'hostNotHere':
      return EXIT_CODES.badEnvironment;
    case 'portTaken':
    case 'portNotAllowed':
      return EXIT_CODES.portTaken;
  }
};
