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
