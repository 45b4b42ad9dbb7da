import { isDeviceTrouble } from '../local/device-trouble.ts';
import { localDatabase } from '../local/local-database.ts';
import { storageDoubt, storageWarning, type StorageDoubt, type StorageWarning } from './storage-state.ts';

/** What is to be said of the storage before an answer is given: of now, and of later. */
export type StorageTold = { readonly warning: StorageWarning; readonly doubt: StorageDoubt };

const keepsRows = async (): Promise<boolean> => {
  try {
    await localDatabase.write(['seen'], async table => {
      const place = { personId: '', call: 'is there room' };
      await table('seen').put({ ...place, value: null });
      await table('seen').delete([place.personId, place.call]);
    });
    return true;
  } catch (error) {
    if (!isDeviceTrouble(error)) throw error;
    return false;
  }
};

/** Asks the browser to keep what is here when it tidies up, and tells what would be in the way of a day in the field. */
export const askStorage = async (): Promise<StorageTold> => {
  const storage = 'storage' in navigator ? navigator.storage : undefined;
  const [keeps, estimate, persistent] = await Promise.all([
    keepsRows(),
    storage?.estimate().catch(() => undefined),
    // Refused where the app is not used often: it asks again at the next start.
    storage?.persist().catch(() => false),
  ]);
  const { quota, usage } = estimate ?? {};
  const free = quota === undefined ? null : quota - (usage ?? 0);
  const warning = storageWarning({ keeps, free, secure: window.isSecureContext });
  // One thing at a time, the worse first.
  const doubt =
    warning === 'none'
      ? storageDoubt({ quota: quota ?? null, persistent: persistent ?? null })
      : ('none' as const);
  return { warning, doubt };
};
