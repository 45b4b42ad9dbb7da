/** How the process ends; scripts and service managers may rely on these numbers. Printed in docs/operating.md. */
export const EXIT_CODES = {
  clean: 0,
  bug: 1,
  badEnvironment: 2,
  portTaken: 3,
  dataFolderInUse: 4,
  diskNotWritable: 5,
  noDatabase: 6,
  /** 128 + SIGINT: what shells expect of a program ended by Ctrl-C, here by a second one. */
  forced: 130,
} as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
