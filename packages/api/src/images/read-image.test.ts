import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImage } from './read-image.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

// Written by the encoders of a browser: 3 × 2 pixels each.
const PNG = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGP4z8DwH4QZYAwAR8oH+Rq28akAAAAASUVORK5CYII=',
);
const JPEG_HEAD = [
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc4, 0, 4, 9, 9,
  0xff, 0xff, 0xc2, 0, 17, 8, 0, 2, 0, 3, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1,
];
const webp = (kind: string, data: readonly number[]) =>
  new Uint8Array([
    ...Buffer.from('RIFF'),
    0,
    0,
    0,
    0,
    ...Buffer.from('WEBP'),
    ...Buffer.from(kind),
    data.length,
    0,
    0,
    0,
    ...data,
    ...Array<number>(12).fill(0),
  ]);

describe('a picture is known by its bytes', () => {
  test.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG, with other segments before the frame', new Uint8Array(JPEG_HEAD), 'image/jpeg'],
    ['WebP, extended', webp('VP8X', [0, 0, 0, 0, 2, 0, 0, 1, 0, 0]), 'image/webp'],
    // Fourteen bits of width less one, then fourteen of height less one.
    ['WebP, lossless', webp('VP8L', [0x2f, 2 | (1 << 14), (1 << 14) >> 8, 0, 0]), 'image/webp'],
    ['WebP, lossy', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 3, 0, 2, 0]), 'image/webp'],
  ])('%s', (_, bytes, mediaType) => {
    expect(readImage(bytes)).toEqual({ mediaType, width: 3, height: 2 });
  });
});

describe('what is none is refused', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  test.each([
    ['nothing', new Uint8Array()],
    [
      'a drawing with scripts',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['a page', text('<!doctype html><title>page</title>                              ')],
    ['a GIF', text('GIF89a                                                          ')],
    ['a PNG cut off in its header', PNG.subarray(0, 20)],
    ['a PNG without a width', PNG.with(19, 0)],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 1, 0, 0, 0, 0, 0])],
    ['a RIFF that is a sound', text('RIFF    WAVEfmt                                 ')],
  ])('%s', (_, bytes) => {
    expect(readImage(bytes)).toBeNull();
  });

  test('any bytes give an answer', () => {
    const starts = [[], [...PNG.subarray(0, 16)], [0xff, 0xd8, 0xff], [...webp('VP8L', []).subarray(0, 20)]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const found = readImage(new Uint8Array([...start, ...rest]));
        expect(found === null || (found.width > 0 && found.height > 0)).toBe(true);
      }),
    );
  });
});
