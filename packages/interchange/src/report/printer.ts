// oxlint-disable-next-line typescript/triple-slash-reference -- packages that import a report must find these types too
/// <reference path="./pdfmake.d.ts" />
import { REPORT_FONTS, isReportFont } from './fonts.ts';

const load = async () => {
  const { default: printer } = await import('pdfmake');
  printer.setFonts(REPORT_FONTS);
  // A report is made of its value alone: no address is fetched, no file but the fonts is read.
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy(isReportFont);
  return printer;
};

let loaded: ReturnType<typeof load> | null = null;

/** What prints pages, fetched with the first report: whoever only starts Truthline need not wait for its 400 files. */
export const openPrinter = (): ReturnType<typeof load> => (loaded ??= load());
