/** What may keep answers from staying on this device: none, or the first that holds. */
export type StorageWarning = 'none' | 'nothingKept' | 'littleRoom' | 'onlineOnly';

/** Room that a day of audits with photos takes, in bytes. */
export const ROOM_NEEDED = 200 * 1024 * 1024;

type StorageFacts = {
  /** The database of the browser opens and takes a row. */
  readonly keeps: boolean;
  /** Bytes that are still free; null where the browser does not say. */
  readonly free: number | null;
  /** A page served securely can keep the app itself, and so open without a connection. */
  readonly secure: boolean;
};

export const storageWarning = ({ keeps, free, secure }: StorageFacts): StorageWarning => {
  if (!keeps) return 'nothingKept';
  if (free !== null && free < ROOM_NEEDED) return 'littleRoom';
  return secure ? 'none' : 'onlineOnly';
};

/** What may take answers from this device later, though it keeps them now: none, or the first that holds. */
export type StorageDoubt = 'none' | 'smallQuota' | 'notPersistent';

/** Browsers give a site many times this on any phone; a private window, whose room is the memory, they give less. In bytes. */
export const QUOTA_EXPECTED = 1024 * 1024 * 1024;

type StoragePromise = {
  /** All that the browser would let this site keep, in bytes; null where it does not say. */
  readonly quota: number | null;
  /** Whether it promised to delete nothing when the device runs short of room; null where it cannot be asked. */
  readonly persistent: boolean | null;
};

export const storageDoubt = ({ quota, persistent }: StoragePromise): StorageDoubt => {
  if (quota !== null && quota < QUOTA_EXPECTED) return 'smallQuota';
  return persistent === false ? 'notPersistent' : 'none';
};
