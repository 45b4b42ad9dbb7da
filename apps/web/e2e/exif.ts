/** What a camera writes of a picture: TIFF 6.0 in an APP1 segment of JPEG, little-endian (Exif 2.32). */
type Entry = { readonly tag: number; readonly type: 2 | 4 | 5; readonly value: string | readonly number[] };

const bytesOf = ({ type, value }: Entry): Buffer => {
  if (typeof value === 'string') return Buffer.from(`${value}\0`, 'latin1');
  const bytes = Buffer.alloc(value.length * 4);
  value.forEach((number, index) => bytes.writeUInt32LE(number, index * 4));
  if (type === 2) throw new Error('a text is written as a text');
  return bytes;
};

const countOf = ({ type, value }: Entry): number =>
  typeof value === 'string' ? value.length + 1 : type === 5 ? value.length / 2 : value.length;

/** One directory at `at`, its longer values right behind it. */
const directory = (at: number, entries: readonly Entry[]): Buffer => {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const behind: Buffer[] = [];
  let next = at + head.length;
  entries.forEach((entry, index) => {
    const bytes = bytesOf(entry);
    const place = 2 + index * 12;
    head.writeUInt16LE(entry.tag, place);
    head.writeUInt16LE(entry.type, place + 2);
    head.writeUInt32LE(countOf(entry), place + 4);
    if (bytes.length <= 4) bytes.copy(head, place + 8);
    else {
      head.writeUInt32LE(next, place + 8);
      behind.push(bytes);
      next += bytes.length;
    }
  });
  return Buffer.concat([head, ...behind]);
};

/** The JPEG with a camera's word: 14 March 2026, 09:35 in Beijing, 39.9987° N 116.4801° E, Acme Phone 7. */
export const withExif = (jpeg: Buffer): Buffer => {
  const exif: readonly Entry[] = [
    { tag: 0x9003, type: 2, value: '2026:03:14 09:35:00' },
    { tag: 0x9011, type: 2, value: '+08:00' },
  ];
  const gps: readonly Entry[] = [
    { tag: 1, type: 2, value: 'N' },
    { tag: 2, type: 5, value: [39, 1, 59, 1, 5532, 100] },
    { tag: 3, type: 2, value: 'E' },
    { tag: 4, type: 5, value: [116, 1, 28, 1, 4836, 100] },
  ];
  const main = (exifAt: number, gpsAt: number): readonly Entry[] => [
    { tag: 0x010f, type: 2, value: 'Acme' },
    { tag: 0x0110, type: 2, value: 'Phone 7' },
    { tag: 0x8769, type: 4, value: [exifAt] },
    { tag: 0x8825, type: 4, value: [gpsAt] },
  ];
  const exifAt = 8 + directory(8, main(0, 0)).length;
  const gpsAt = exifAt + directory(exifAt, exif).length;
  const tiff = Buffer.concat([
    Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]),
    directory(8, main(exifAt, gpsAt)),
    directory(exifAt, exif),
    directory(gpsAt, gps),
  ]);
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, (segment.length + 2) >> 8, (segment.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, segment, jpeg.subarray(2)]);
};
