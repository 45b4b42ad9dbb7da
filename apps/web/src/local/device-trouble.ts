import { Dexie } from 'dexie';

/** What the database of a device fails with through no mistake of ours: no room, closed or lost, forbidden in this window, too slow. */
const TROUBLES: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'DatabaseClosedError',
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'AbortError',
  'UnknownError',
  'TimeoutError',
  'VersionError',
]);

/**
 * True for what a device may refuse at any time: to keep or read a row, to read a file, to draw or write a picture. Whatever else
 * is thrown is a mistake of ours, and is not said to be the device's.
 */
export const isDeviceTrouble = (error: unknown): boolean =>
  error instanceof Dexie.DexieError ? TROUBLES.has(error.name) : error instanceof DOMException;
