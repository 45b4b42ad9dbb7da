/** What a picture says of itself before anybody unpacks it, in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** True for the markers of JPEG (ITU-T T.81, table B.1) that begin a frame: SOF0–15 without DHT, JPG and DAC. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const sizeOfJpeg = (view: DataView): PictureSize | null => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (beginsFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
};

const sizeOfPng = (view: DataView): PictureSize | null =>
  view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null;

const sizeOfWebp = (view: DataView): PictureSize | null => {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250)
    return null;
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503858:
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 0x5650384c: {
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
};

/** The item property `ispe` (ISO/IEC 23008-12, 6.5.3) says how large a picture of a HEIF file is; the largest counts. */
const sizeOfHeif = (view: DataView): PictureSize | null => {
  if (view.byteLength < 12 || view.getUint32(4) !== 0x66747970) return null;
  let largest: PictureSize | null = null;
  for (let at = 8; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === null || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
};

/** The size in the header of a JPEG, PNG, WebP or HEIF; null for what is none of them. */
export const pictureSize = (bytes: ArrayBuffer): PictureSize | null => {
  const view = new DataView(bytes);
  return sizeOfJpeg(view) ?? sizeOfPng(view) ?? sizeOfWebp(view) ?? sizeOfHeif(view);
};
