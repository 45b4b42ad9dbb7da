import type { AuditFile } from '@truthline/audit';
import { readImage } from '../images/read-image.ts';
import { problem, type Problem } from '../request/problem.ts';
import { readAudio } from './read-audio.ts';

/** The largest picture taken, in pixels: more would fill the memory of whoever looks at it. */
const AREA_LIMIT = 50_000_000;

/** As many of its first bytes as tell what a file is. */
export const HEAD_BYTES = 1024 * 1024;

/** What came in: its hash, its first bytes, and how many there are in all. */
export type ArrivedBytes = {
  readonly sha256: string;
  readonly head: Uint8Array;
  readonly byteCount: number;
};

/**
 * Whether the bytes are what was announced, judged by the bytes themselves and never by a name or a header. A picture is
 * measured by its header before anybody would decode it.
 */
export const judgeFile = (announced: AuditFile, bytes: ArrivedBytes): Problem | null => {
  const refused = (why: string) => problem('fileRefused', { why }, [{ kind: 'file', id: announced.id }]);
  if (bytes.byteCount !== announced.byteCount) return refused('length');
  if (bytes.sha256 !== announced.sha256) return refused('hash');
  if (announced.mediaType.startsWith('audio/'))
    return readAudio(bytes.head) === announced.mediaType ? null : refused('mediaType');
  const image = readImage(bytes.head);
  if (image === null || image.mediaType !== announced.mediaType) return refused('mediaType');
  if (image.width * image.height > AREA_LIMIT)
    return problem('pictureTooLarge', { limitMegapixels: AREA_LIMIT / 1_000_000 }, [
      { kind: 'file', id: announced.id },
    ]);
  return image.width === announced.width && image.height === announced.height ? null : refused('size');
};
