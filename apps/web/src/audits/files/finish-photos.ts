import type { OriginalStore } from './original-store.ts';
import { takePhotoAs } from './take-photo.ts';

/** Makes files of the pictures that an earlier opening of the page was at work on when it ended. */
export const finishPhotos = async (originals: OriginalStore): Promise<void> => {
  for (const { originalId, key, picture } of await originals.list()) {
    const taken = await takePhotoAs(key, picture, originalId);
    // What is no picture was said to be none when it was chosen.
    await (taken.ok ? originals.finish(originalId, taken.value.photo) : originals.drop(originalId));
  }
};
