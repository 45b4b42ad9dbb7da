import { LANGUAGES, readText } from '@truthline/blueprint';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readFirstSheet } from '../table/xlsx.ts';
import { embeddedOutlines } from '../testing/glyphs.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { writeReportPdf } from './to-pdf.ts';
import { writeReportWorkbook } from './to-workbook.ts';

const textOf = async (pdf: Uint8Array) => {
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return { text: text.replaceAll(/\s+/g, ''), totalPages };
};
const bare = (text: string) => text.replaceAll(/\s+/g, '');
const noPhotos = new Map<string, readonly Uint8Array[]>();

/** One grey pixel. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

describe.each(LANGUAGES)('the printed report in %s', language => {
  test('carries every number and word of its value as text that can be selected', async () => {
    const { text } = await textOf(await writeReportPdf(sampleReport, { language, photos: noPhotos }));
    const { dealer, checklist, words, sections, findings, dimensions } = sampleReport;
    const expected = [
      readText(dealer.name, language),
      readText(checklist.title, language),
      words[language].summary,
      ...words[language].reasons,
      ...words[language].notes,
      ...[...sections, ...dimensions].map(({ name }) => readText(name, language)),
      ...findings.flatMap(({ question, standard, answer, note }) => [
        readText(question, language),
        readText(standard, language),
        readText(answer, language),
        note,
      ]),
      '73.1',
      '83.3',
      '80.5',
      '71.2',
      '-9.3',
      '78.4',
      '7.7',
      'HB01',
      language === 'zh' ? '略去2项' : 'leftout:2',
      language === 'zh' ? '3次审核用的是没有相同检查项的版本' : 'withoutashareditem:3',
    ];
    for (const part of expected) expect(text).toContain(bare(part));
  });

  test('draws its glyphs: the fonts inside carry an outline for every sign on the pages', async () => {
    const pdf = await writeReportPdf(sampleReport, { language, photos: noPhotos });
    const { text } = await textOf(pdf);
    const outlines = embeddedOutlines(pdf);
    expect(outlines).toHaveLength(2);
    const signs = new Set(text);
    expect(Math.max(...outlines)).toBeLessThan(2 * signs.size);
    expect(outlines.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(signs.size);
    expect(pdf.length).toBeLessThan(400_000);
  });

  test('the workbook says the same numbers, and a note that looks like a formula stays text', async () => {
    const bytes = await writeReportWorkbook(sampleReport, language);
    const first = await readFirstSheet(bytes);
    if (!first.ok) throw new Error(first.error.reason);
    const cells = first.value.flat();
    for (const value of [73.1, 71.2, 80.5, -9.3, 78.4, sampleReport.words[language].summary])
      expect(cells).toContain(value);
    expect(Buffer.from(bytes).includes('<f>')).toBe(false);
  });
});

/** The grey pixel, said to be so wide: a picture that is told from the others when it is read back. */
const wide = (width: number): Uint8Array => {
  const bytes = Uint8Array.from(JPEG);
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc9);
  bytes.set([width >> 8, width & 255], frame + 7);
  return bytes;
};

test('every photo of a failed item is printed in its order, twelve at most; what is left out is counted', async () => {
  const printed = async (count: number, kept = count) => {
    const pdf = await writeReportPdf(
      {
        ...sampleReport,
        photos: Array.from({ length: kept }, (_, index) => ({
          itemId: 'A1-01',
          sha256: String(index),
          mediaType: 'image/jpeg',
          note: '',
        })),
      },
      {
        language: 'en',
        photos: new Map([['A1-01', Array.from({ length: count }, (_, index) => wide(100 + index))]]),
      },
    );
    const source = Buffer.from(pdf).toString('latin1');
    const { text } = await textOf(pdf);
    return {
      widths: [...source.matchAll(/\/Subtype \/Image[^>]*?\/Width (\d+)/g)].map(([, width]) => Number(width)),
      more: /Morephotosontheresultpage\((\d+)\)/.exec(text)?.[1] ?? null,
    };
  };
  expect(await printed(0)).toEqual({ widths: [], more: null });
  expect(await printed(5)).toEqual({ widths: [100, 101, 102, 103, 104], more: null });
  const many = await printed(14);
  expect(many.widths).toEqual(Array.from({ length: 12 }, (_, index) => 100 + index));
  expect(many.more).toBe('2');
  // A photo whose bytes the disk has lost.
  expect((await printed(2, 3)).more).toBe('1');
});

test('a report of forty pages numbers each of them', async () => {
  const [answer] = sampleReport.answers;
  if (answer === undefined) throw new Error('one answer');
  const long = {
    ...sampleReport,
    answers: Array.from({ length: 1300 }, (_, index) => ({ ...answer, itemId: `A1-${index}` })),
  };
  const { text, totalPages } = await textOf(await writeReportPdf(long, { language: 'en', photos: noPhotos }));
  expect(totalPages).toBeGreaterThanOrEqual(40);
  expect(text).toContain(`Page${totalPages}of${totalPages}`);
  expect(text).toContain('A1-1299');
});
