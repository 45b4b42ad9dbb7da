import type { AuditFile } from '@truthline/audit';
import { parseAnswerKey } from '@truthline/audit';
import { err, ok, systemClock, systemRandom, uuidSource, type Result } from '@truthline/kernel';
import type { KeptFile } from '../../local/local-database.ts';
import { pictureSize } from './picture-size.ts';
import { partInTime, photoReader } from './photo-parts.ts';
import { hashOf } from './sha256.ts';
import { shrinkInTurn } from './shrink-in-turn.ts';
import type { Shrunk } from './shrink.ts';
import { nothingRead, type Taken } from './taken.ts';

/** Why a picture is not taken. */
export type PhotoProblem = 'notAPicture' | 'tooManyPixels' | 'notReadable';

/** More than any phone takes as one picture, and more than a phone can unpack. */
const PIXEL_LIMIT = 50_000_000;
/** Headers with previews and colour profiles are long; what comes later is no header, in bytes. */
const HEADER = 1024 * 1024;

const ids = uuidSource(systemClock, systemRandom);

export const newFileId = (): string => ids.next();

export type TakenFile = Pick<KeptFile, 'fileId' | 'file' | 'bytes' | 'thumbnail'>;

/** A file of an item, or of the audit as a whole where `key` is null. */
export const placeOfFile = (key: string | null): Pick<AuditFile, 'itemId' | 'instance'> =>
  key === null ? { itemId: null } : (parseAnswerKey(key) ?? { itemId: null });

type Described = Pick<
  AuditFile,
  'kind' | 'mediaType' | 'width' | 'height' | 'seconds' | 'takenAt' | 'latitude' | 'longitude' | 'device'
> &
  Pick<AuditFile, 'originalName' | 'annotated'>;

/** A new file of an audit: its bytes, and what is known of them. */
export const makeFile = async (
  key: string | null,
  described: Described,
  bytes: Blob,
  thumbnail: Blob | null,
  id: string = newFileId(),
): Promise<TakenFile> => {
  const file: AuditFile = {
    id,
    ...placeOfFile(key),
    ...described,
    sha256: await hashOf(bytes),
    byteCount: bytes.size,
    note: '',
  };
  return { fileId: id, file, bytes, thumbnail };
};

/** The same photo with something drawn on it: a file of its own, with the same word about its taking. */
export const drawnFile = async ({ file }: TakenFile, shrunk: Shrunk): Promise<TakenFile> => {
  const id = newFileId();
  const { bytes, thumbnail, width, height } = shrunk;
  return {
    fileId: id,
    file: {
      ...file,
      id,
      mediaType: 'image/jpeg',
      width,
      height,
      byteCount: bytes.size,
      sha256: await hashOf(bytes),
      annotated: true,
    },
    bytes,
    thumbnail,
  };
};

const nameOf = ({ name }: File): string | null => {
  const words = name
    .replaceAll(/[/\\\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 200);
  return words === '' || /^\.+$/.test(words) ? null : words;
};

/**
 * Judges a picture of the camera or the album by its header, before it is unpacked, and reads what the camera says of time,
 * place and device; null where this device cannot read that now.
 */
export const readCamera = async (picture: File): Promise<Result<Taken | null, PhotoProblem>> => {
  const head = await picture
    .slice(0, HEADER)
    .arrayBuffer()
    .catch(() => null);
  if (head === null) return err('notReadable');
  const size = pictureSize(head);
  if (size === null) return err('notAPicture');
  if (size.width * size.height > PIXEL_LIMIT) return err('tooManyPixels');
  // Without the part that reads it, and without a connection to fetch it over, it is read later.
  const reader = await partInTime(photoReader);
  return ok(reader === null ? null : await reader.readExif(picture));
};

/** Draws a picture small that was judged before; what the camera said goes along. */
export const makePhoto = async (
  key: string | null,
  picture: File,
  camera: Taken | null,
  id: string,
): Promise<Result<TakenFile, PhotoProblem>> => {
  const shrunk = await shrinkInTurn(picture);
  if (shrunk === null) return err('notReadable');
  const { bytes, thumbnail, width, height } = shrunk;
  const taken = camera ?? nothingRead;
  const described: Described = {
    kind: 'photo',
    mediaType: 'image/jpeg',
    width,
    height,
    seconds: null,
    ...taken,
    takenAt: taken.takenAt ?? new Date(picture.lastModified).toISOString(),
    originalName: nameOf(picture),
    annotated: false,
  };
  return ok(await makeFile(key, described, bytes, thumbnail, id));
};

/** A photo under an id of its own, of a picture this device need not keep meanwhile. */
export const takePhoto = async (
  key: string | null,
  picture: File,
): Promise<Result<TakenFile, PhotoProblem>> => {
  const camera = await readCamera(picture);
  return camera.ok ? makePhoto(key, picture, camera.value, newFileId()) : camera;
};
