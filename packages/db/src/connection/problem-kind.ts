import type { DatabaseProblem, MigrationProblem } from './problem.ts';

/** What a process without a database ends for, by the names of exit codes. */
export type DatabaseProblemKind = 'badAddress' | 'dataFolderInUse' | 'diskNotWritable' | 'noDatabase';

type Problem = DatabaseProblem | MigrationProblem;

const KINDS: { readonly [Reason in Problem['reason']]: DatabaseProblemKind } = {
  badAddress: 'badAddress',
  dataFolderInUse: 'dataFolderInUse',
  dataFolderNotWritable: 'diskNotWritable',
  diskFull: 'diskNotWritable',
  noBinary: 'noDatabase',
  otherMajorVersion: 'noDatabase',
  secretMissing: 'noDatabase',
  notRunning: 'noDatabase',
  startFailed: 'noDatabase',
  unreachable: 'noDatabase',
  signInRefused: 'noDatabase',
  serverTooOld: 'noDatabase',
  migrationChanged: 'noDatabase',
  databaseNewer: 'noDatabase',
  schemaTaken: 'noDatabase',
  cannotCreateRoles: 'noDatabase',
  roleTooStrong: 'noDatabase',
  roleNotMember: 'noDatabase',
};

/** Among everything that can stop a process, what it is about the database. */
export const isDatabaseProblem = (failure: { readonly reason: string }): failure is Problem =>
  Object.hasOwn(KINDS, failure.reason);

export const databaseProblemKind = ({ reason }: Problem): DatabaseProblemKind => KINDS[reason];
