const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** In these fields the marks of ZIP64, whose true values stand elsewhere: a workbook of our size never needs it. */
const ZIP64_COUNT = 0xffff;
const ZIP64_PLACE = 0xffffffff;
/** Sizes follow the content instead of standing before it. */
const SIZES_BEHIND = 0x8;

/** One file in an archive: what its directory says of it, and its bytes as they are packed. */
export type ZipEntry = {
  readonly method: 'stored' | 'deflated';
  /** Bytes unpacked, as claimed. */
  readonly claimed: number;
  readonly packed: Uint8Array;
};

const methodOf = (code: number): ZipEntry['method'] | null =>
  code === 0 ? 'stored' : code === 8 ? 'deflated' : null;

const readEntry = (bytes: Uint8Array, view: DataView, place: number): ZipEntry | null => {
  const method = methodOf(view.getUint16(place + 10, true));
  const packedSize = view.getUint32(place + 20, true);
  const local = view.getUint32(place + 42, true);
  if (method === null || local + 30 > bytes.byteLength) return null;
  if (view.getUint32(local, true) !== LOCAL_HEADER) return null;
  // Readers would then look elsewhere for the sizes, and find others than we.
  if (packedSize === 0 && (view.getUint16(place + 8, true) & SIZES_BEHIND) !== 0) return null;
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + packedSize > bytes.byteLength) return null;
  return {
    method,
    claimed: view.getUint32(place + 24, true),
    packed: bytes.subarray(begin, begin + packedSize),
  };
};

/** The files of a ZIP archive; null where it has no readable directory (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
export const readZipDirectory = (bytes: Uint8Array): readonly ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  if (count === ZIP64_COUNT || place === ZIP64_PLACE || view.getUint32(end + 12, true) === ZIP64_PLACE)
    return null;
  const entries: ZipEntry[] = [];
  for (let at = 0; at < count; at += 1) {
    if (place + 46 > bytes.byteLength || view.getUint32(place, true) !== DIRECTORY_ENTRY) return null;
    const entry = readEntry(bytes, view, place);
    if (entry === null) return null;
    entries.push(entry);
    place +=
      46 +
      view.getUint16(place + 28, true) +
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
  }
  return entries;
};
