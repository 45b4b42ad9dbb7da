/** How the process ends; scripts and service managers may rely on these numbers. */
export const EXIT_CODES = {
  clean: 0,
  bug: 1,
  badEnvironment: 2,
  portTaken: 3,
  dataFolderInUse: 4,
  diskNotWritable: 5,
  noDatabase: 6,
} as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
