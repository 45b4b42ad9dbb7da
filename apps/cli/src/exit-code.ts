/** How a command ends; scripts may rely on these numbers. 3 to 6 and 130 are those of the server. Printed in docs/cli.md. */
export const EXIT_CODES = {
  clean: 0,
  bug: 1,
  /** The command line or the environment makes no sense. */
  usage: 2,
  portTaken: 3,
  dataFolderInUse: 4,
  diskNotWritable: 5,
  noDatabase: 6,
  /** A file given is not what it should be, or is damaged. Nothing was changed. */
  fileRefused: 7,
  /** The command ran, and what it checked does not pass: lint errors, answers missing. */
  foundWanting: 8,
  /** What is asked for is not there, or what is to be made is there already. */
  notThere: 9,
  /** `serve`, ended at once by a second Ctrl-C. */
  forced: 130,
} as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
