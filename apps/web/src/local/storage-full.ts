/** True where the browser has no room for what was to be kept; Dexie wraps the browser's own error. */
export const isStorageFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || ('inner' in error && isStorageFull(error.inner)));
