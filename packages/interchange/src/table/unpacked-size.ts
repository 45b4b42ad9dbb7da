const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * What a ZIP file says it unpacks to, in bytes; null where it has no readable directory (APPNOTE.TXT 4.3.12, 4.3.16).
 * A file of a few kilobytes may claim gigabytes: ask before unpacking.
 */
export const unpackedSize = (bytes: Uint8Array): number | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (place + 46 > bytes.byteLength || view.getUint32(place, true) !== DIRECTORY_ENTRY) return null;
    total += view.getUint32(place + 24, true);
    place +=
      46 +
      view.getUint16(place + 28, true) +
      view.getUint16(place + 30, true) +
      view.getUint16(place + 32, true);
  }
  return total;
};
