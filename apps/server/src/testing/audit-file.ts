import { createHash, randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

type AuditFile = Parameters<Browser['client']['auditFiles']['register']['mutate']>[0]['file'];

/** A photo to be sent, as a phone announces it; sizes are those of `jpeg`. */
export const announce = (bytes: Uint8Array, more: Partial<AuditFile> = {}): AuditFile => ({
  id: randomUUID(),
  itemId: null,
  kind: 'photo',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType: 'image/jpeg',
  byteCount: bytes.length,
  width: 640,
  height: 480,
  seconds: null,
  takenAt: '2026-11-20T02:00:00.000Z',
  latitude: null,
  longitude: null,
  device: 'a phone',
  originalName: 'IMG_0001.jpg',
  annotated: false,
  note: '',
  ...more,
});

/** The header of a JPEG of this size, and as many bytes of picture after it; `seed` makes it another one. */
export const jpeg = (
  byteCount: number,
  seed = 0,
  { width, height } = { width: 640, height: 480 },
): Uint8Array<ArrayBuffer> => {
  const sizes = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, ...sizes, 1, 1, 0x11, 0, 0xff, 0xda, 0, 4, 1, 1];
  const bytes = new Uint8Array(byteCount);
  for (let at = 0; at < byteCount; at += 1) bytes[at] = head[at] ?? (at * 31 + seed * 17 + (at >> 8)) & 0xff;
  return bytes;
};

/** Sends one piece, and says what the server answered. */
export const sendPiece = async (
  { visit }: Browser,
  place: { readonly auditId: string; readonly fileId: string },
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const response = await visit(`/uploads/${place.auditId}/${place.fileId}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body: bytes,
  });
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, body };
};

/** How far a file has come: the offset and whether it is complete; or the status of a refusal. */
export const askOffset = async (
  { visit }: Browser,
  place: { readonly auditId: string; readonly fileId: string },
): Promise<{ readonly status: number; readonly offset: number; readonly complete: boolean }> => {
  const response = await visit(`/uploads/${place.auditId}/${place.fileId}`, { method: 'HEAD' });
  return {
    status: response.status,
    offset: Number(response.headers.get('upload-offset') ?? Number.NaN),
    complete: response.headers.get('upload-complete') === '?1',
  };
};
