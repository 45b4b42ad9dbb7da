import type { CardImage } from '@truthline/blueprint';
import { addFile, findBlueprintHeader, recordTrail } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { isDiskFull } from './disk.ts';
import { IMAGE_LIMIT, type ImageForm } from './image-form.ts';
import { readImage } from './read-image.ts';

/**
 * Takes a picture in: the file first, durable, then the row that says which drawing shows it. A crash between the two
 * leaves a file that nobody can see, never a row without its file.
 */
export const putImage = async (
  { ports, signedIn }: Work,
  { blueprintId, file }: ImageForm,
): Promise<Result<CardImage, Problem>> => {
  if (file.size > IMAGE_LIMIT)
    return err(
      problem('fileTooLarge', { limitMegabytes: IMAGE_LIMIT / 1024 / 1024 }, [{ kind: 'file', id: '' }]),
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = readImage(bytes);
  if (found === null) return err(problem('imageNotUnderstood', {}, [{ kind: 'file', id: '' }]));
  let hash: string;
  try {
    ({ hash } = await ports.files.put(bytes));
  } catch (error) {
    if (isDiskFull(error)) return err(problem('storageFull'));
    throw error;
  }
  return ports.store.attempt(signedIn.scope, async tx => {
    const blueprint = await findBlueprintHeader(tx, blueprintId);
    if (blueprint === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
    const image = { hash, ...found };
    const added = await addFile(tx, blueprint, { ...image, byteCount: bytes.length });
    if (added)
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'image.put',
        subject: { kind: 'blueprint', id: blueprintId },
        dealerId: blueprint.dealerId,
        details: { hash, bytes: bytes.length },
      });
    return ok(image);
  });
};
