import type { ImageMediaType } from '@truthline/blueprint';

/** What a picture is, by its own bytes; sizes in pixels. */
export type ReadImage = {
  readonly mediaType: ImageMediaType;
  readonly width: number;
  readonly height: number;
};

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** PNG (ISO/IEC 15948): eight bytes of signature, then the header chunk with both sizes. */
const readPng = (bytes: Uint8Array, view: DataView): ReadImage | null => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  if (ascii(bytes, 12, 4) !== 'IHDR') return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
};

/** True for the markers of JPEG (ITU-T T.81, table B.1) that begin a frame: SOF0–15 without DHT, JPG and DAC. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JPEG: segments of a marker and a length, until the one of the frame, which has both sizes. */
const readJpeg = (bytes: Uint8Array, view: DataView): ReadImage | null => {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null;
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      // A byte that only fills.
      at += 1;
      continue;
    }
    if (beginsFrame(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // The picture itself begins, and there was no frame.
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};

/** WebP (RFC 9649): a RIFF container whose first chunk says how the picture is coded. */
const readWebp = (bytes: Uint8Array, view: DataView): ReadImage | null => {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  const sized = (width: number, height: number): ReadImage => ({ mediaType: 'image/webp', width, height });
  const uint24 = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return sized(uint24(24) + 1, uint24(27) + 1);
    case 'VP8L': {
      if (bytes[20] !== 0x2f) return null;
      const packed = view.getUint32(21, true);
      return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      if (bytes[23] !== 0x9d || bytes[24] !== 0x01 || bytes[25] !== 0x2a) return null;
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    default:
      return null;
  }
};

/** The longest side a card takes, in pixels. */
const SIDE_LIMIT = 20_000;

/**
 * Says by its first bytes what a file is, whatever its name or its sender say. Null for what is no PNG, JPEG or WebP, and
 * for one without a size.
 */
export const readImage = (bytes: Uint8Array): ReadImage | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readPng(bytes, view) ?? readJpeg(bytes, view) ?? readWebp(bytes, view);
  if (found === null) return null;
  const fits = (side: number) => side >= 1 && side <= SIDE_LIMIT;
  return fits(found.width) && fits(found.height) ? found : null;
};
