import { inflateSync } from 'node:zlib';

const objectAt = (pdf: Buffer, number: string): Buffer => {
  const start = pdf.indexOf(`\n${number} 0 obj`);
  const stream = pdf.indexOf('stream\n', start) + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(pdf.subarray(start, stream).toString('latin1'))?.[1]);
  return inflateSync(pdf.subarray(stream, stream + length));
};

/** Outlines with something to draw in one TrueType font. */
const countOutlines = (font: Buffer): number => {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)] as const;
    }),
  );
  const [head, maxp, loca] = ['head', 'maxp', 'loca'].map(name => tables.get(name) ?? Number.NaN);
  if (head === undefined || maxp === undefined || loca === undefined || !tables.has('glyf')) return 0;
  const long = font.readInt16BE(head + 50) === 1;
  const offset = (glyph: number) =>
    long ? font.readUInt32BE(loca + 4 * glyph) : 2 * font.readUInt16BE(loca + 2 * glyph);
  const glyphs = Array.from({ length: font.readUInt16BE(maxp + 4) }, (_, glyph) => glyph);
  return glyphs.filter(glyph => offset(glyph + 1) > offset(glyph)).length;
};

/** How many glyphs with an outline the fonts inside a PDF carry, by font. */
export const embeddedOutlines = (bytes: Uint8Array): readonly number[] => {
  const pdf = Buffer.from(bytes);
  return [...pdf.toString('latin1').matchAll(/\/FontFile2 (\d+) 0 R/g)].map(([, number = '']) =>
    countOutlines(objectAt(pdf, number)),
  );
};
