/** What a database fails with for a mistake in what is asked of it. */
const MISTAKES: ReadonlySet<string> = new Set([
  'ConstraintError',
  'DataCloneError',
  'DataError',
  'InvalidAccessError',
  'ReadOnlyError',
  'SyntaxError',
  'TransactionInactiveError',
]);

/**
 * True for what a device may refuse at any time: to keep or read a row, to read a file, to draw or write a picture. Whatever else
 * is thrown is a mistake of ours, and is not said to be the device's.
 */
export const isDeviceTrouble = (error: unknown): boolean =>
  error instanceof DOMException && !MISTAKES.has(error.name);
