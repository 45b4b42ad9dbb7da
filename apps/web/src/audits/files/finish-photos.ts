import { ok } from '@truthline/kernel';
import type { OriginalStore } from './original-store.ts';
import { makePhoto, readCamera } from './take-photo.ts';

/**
 * Makes files of the pictures that an earlier opening of the page was at work on when it ended. What it had read of the camera
 * is not read again: the part that reads may be out of reach now.
 */
export const finishPhotos = async (originals: OriginalStore): Promise<void> => {
  for (const { originalId, key, picture, camera = null } of await originals.list()) {
    const read = camera === null ? await readCamera(picture) : ok(camera);
    const made = read.ok ? await makePhoto(key, picture, read.value, originalId) : read;
    // What is no picture was said to be none when it was chosen.
    await (made.ok ? originals.finish(originalId, made.value) : originals.drop(originalId));
  }
};
