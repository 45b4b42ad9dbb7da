import { fetchAside } from '@truthline/ui';

/** Parts of the app that only photos need; an app that is kept on the device has them without a connection. */
export const photoReader = () => fetchAside(() => import('./read-exif.ts'));
export const photoDialog = () => fetchAside(() => import('./annotate/PhotoDialog.tsx'));

/** A part that has not come after so long does not come in time, in milliseconds. */
const PATIENCE = 5000;

/** The part, or null where there is no connection to fetch it over. */
export const partInTime = <T>(load: () => Promise<T>): Promise<T | null> => {
  const { promise, resolve } = Promise.withResolvers<T | null>();
  const timer = setTimeout(() => resolve(null), PATIENCE);
  load().then(resolve, () => resolve(null));
  return promise.finally(() => clearTimeout(timer));
};

/** Milliseconds after which the audit stands, so that what only photos need does not come between. */
const AFTER_THE_AUDIT = 2000;

/** Fetched while there is a signal, where no service worker keeps the app: a page that is not served securely. */
export const preparePhotos = (): void => {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) return;
  setTimeout(() => {
    // Without a signal the photo itself says what is missing.
    Promise.all([photoReader(), photoDialog()]).catch(() => undefined);
  }, AFTER_THE_AUDIT);
};
