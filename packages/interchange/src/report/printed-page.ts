import type { Language } from '@truthline/blueprint';
import type { Content, Document } from 'pdfmake';
import { openPrinter } from './printer.ts';

export const INK = '#1f2430';
export const QUIET = '#5a6272';
export const RULE = '#d5d9e2';

export const headCell = (text: string, end = false): Content => ({
  text,
  style: 'head',
  alignment: end ? 'right' : 'left',
});

export const figureCell = (text: string): Content => ({ text, alignment: 'right' });

/** Thin lines between rows, none between columns. */
export const ruled = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
  paddingLeft: () => 0,
  paddingRight: () => 8,
};

/** A table whose first row is its head and stands on every page of it. */
export const ruledTable = (
  widths: readonly (number | '*')[],
  body: readonly (readonly Content[])[],
): Content => ({
  table: { headerRows: 1, keepWithHeaderRows: 1, widths, body, dontBreakRows: true },
  layout: ruled,
  margin: [0, 0, 0, 10],
});

type Printed = Pick<Document, 'content' | 'pageOrientation'> & {
  readonly title: string;
  readonly language: Language;
  /** What stands at the foot of every page: left, and right with the number of the page. */
  readonly foot: { readonly left: string; readonly page: (page: number, pages: number) => string };
};

/** A4 pages: text that can be selected, the fonts embedded. */
export const printPages = async ({ title, language, foot, ...printed }: Printed): Promise<Uint8Array> => {
  const printer = await openPrinter();
  return printer
    .createPdf({
      ...printed,
      pageSize: 'A4',
      pageMargins: [42, 42, 42, 48],
      info: { title },
      defaultStyle: {
        font: 'NotoSansSC',
        fontSize: 9,
        lineHeight: language === 'zh' ? 1.3 : 1.15,
        color: INK,
      },
      styles: {
        head: { color: QUIET, fontSize: 8 },
        title: { fontSize: 12, bold: true, margin: [0, 8, 0, 4] },
      },
      footer: (current, count) => ({
        margin: [42, 14, 42, 0],
        fontSize: 7.5,
        color: QUIET,
        columns: [{ text: foot.left }, { alignment: 'right', text: foot.page(current, count) }],
      }),
    })
    .getBuffer();
};
