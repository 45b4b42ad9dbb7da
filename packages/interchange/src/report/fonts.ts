import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
);

// TrueType alone: out of a WOFF2 the glyphs are lost while the text still copies, so that nobody notices but the reader.
const regular = path.join(folder, '400Regular', 'NotoSansSC_400Regular.ttf');
const bold = path.join(folder, '700Bold', 'NotoSansSC_700Bold.ttf');

/** Noto Sans SC carries Latin and Chinese; what a page shows of it is embedded in the file. */
export const REPORT_FONTS = {
  NotoSansSC: { normal: regular, bold, italics: regular, bolditalics: bold },
};

export const isReportFont = (file: string): boolean => file === regular || file === bold;
