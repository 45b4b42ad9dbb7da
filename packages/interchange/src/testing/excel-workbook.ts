import { crc32, deflateRawSync } from 'node:zlib';
import { columnLetter, type Cell } from '../table/cell.ts';

/**
 * A cell as a spreadsheet program stores it: a text in the table of shared texts, one in runs of letters with their reading
 * beside them, one written in its place, one that a formula came to.
 */
export type ExcelCell =
  | Cell
  | boolean
  | { readonly runs: readonly string[]; readonly reading?: string }
  | { readonly inline: string }
  | { readonly formula: string; readonly cameTo: string };

export type ExcelSheet = {
  readonly rows: readonly (readonly ExcelCell[])[];
  readonly merged?: readonly string[];
  /** Rows below that hold nothing but a colour. */
  readonly painted?: number;
};

/** The cell as it reads, whatever it is stored as. */
export const plainCell = (cell: ExcelCell): Cell => {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell === null || typeof cell !== 'object' || cell instanceof Date) return cell;
  if ('runs' in cell) return cell.runs.join('');
  return 'inline' in cell ? cell.inline : cell.cameTo;
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r\n', '_x000D_\n');
const letters = (text: string): string =>
  text === text.trim() && !text.includes('\n')
    ? `<t>${escaped(text)}</t>`
    : `<t xml:space="preserve">${escaped(text)}</t>`;

const FONT = '<rPr><b/><sz val="11"/><color rgb="FFC00000"/><rFont val="等线"/><charset val="134"/></rPr>';

/** The days since the 30th of December 1899: what a date is in a spreadsheet. */
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

/** Styles by their place: nothing, a date, a colour. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/></numFmts><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs></styleSheet>`;

const sharedTexts = () => {
  const texts = new Map<string, number>();
  let used = 0;
  return {
    place: (item: string): number => {
      used += 1;
      const known = texts.get(item);
      if (known !== undefined) return known;
      texts.set(item, texts.size);
      return texts.size - 1;
    },
    part: () =>
      `${XML}<sst xmlns="${MAIN}" count="${used}" uniqueCount="${texts.size}">${[...texts.keys()].map(item => `<si>${item}</si>`).join('')}</sst>`,
  };
};

const cellPart = (cell: ExcelCell, at: string, place: (item: string) => number): string => {
  if (cell === null) return `<c r="${at}" s="2"/>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${place(letters(cell))}</v></c>`;
  if (cell instanceof Date) return `<c r="${at}" s="1"><v>${serialOf(cell)}</v></c>`;
  if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is>${letters(cell.inline)}</is></c>`;
  if ('formula' in cell)
    return `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.cameTo)}</v></c>`;
  const runs = cell.runs.map((run, index) => `<r>${index === 0 ? '' : FONT}${letters(run)}</r>`).join('');
  const reading =
    cell.reading === undefined
      ? ''
      : `<rPh sb="0" eb="2"><t>${escaped(cell.reading)}</t></rPh><phoneticPr fontId="0"/>`;
  return `<c r="${at}" t="s"><v>${place(runs + reading)}</v></c>`;
};

const sheetPart = (
  { rows, merged = [], painted = 0 }: ExcelSheet,
  place: (item: string) => number,
): string => {
  const written = rows.map(
    (cells, row) =>
      `<row r="${row + 1}" spans="1:${cells.length}" ht="15" customHeight="1">${cells.map((cell, column) => cellPart(cell, `${columnLetter(column)}${row + 1}`, place)).join('')}</row>`,
  );
  for (let row = rows.length + 1; row <= rows.length + painted; row += 1)
    written.push(`<row r="${row}" spans="1:2"><c r="A${row}" s="2"/><c r="B${row}" s="2"/></row>`);
  const ranges =
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="24.6" customWidth="1"/></cols><sheetData>${written.join('')}</sheetData>${ranges}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
};

const u16 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
};
const u32 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
};

/** An archive of deflated parts (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16), of the day a ZIP begins to count. */
const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.concat([
      u16(20, 0, 8, 0, 0x21),
      u32(crc32(bytes), packed.length, bytes.length),
      u16(Buffer.byteLength(name), 0),
    ]);
    const file = Buffer.concat([u32(0x04034b50), facts, Buffer.from(name), packed]);
    entries.push(
      Buffer.concat([u32(0x02014b50), u16(20), facts, u16(0, 0, 0), u32(0, at), Buffer.from(name)]),
    );
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0, 0, entries.length, entries.length),
    u32(directory.length, at),
    u16(0),
  ]);
  return new Uint8Array(Buffer.concat([...files, directory, end]));
};

/**
 * A workbook in the parts a spreadsheet program writes (ECMA-376, part 1, 12.3 and 18), for what our own writer never
 * writes: shared texts, runs, readings, formulas with their last value, merged cells, rows that are only painted.
 */
export const excelWorkbook = (sheets: Readonly<Record<string, ExcelSheet>>): Uint8Array => {
  const texts = sharedTexts();
  const named = Object.entries(sheets);
  const pages = named.map(([, sheet]) => sheetPart(sheet, texts.place));
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="${SHEET_TYPES}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${pages.map((_, at) => type(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}${type('/xl/styles.xml', 'styles')}${type('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${named.map(([name], at) => `<sheet name="${escaped(name)}" sheetId="${at + 3}" r:id="rId${at + 1}"/>`).join('')}</sheets><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      [
        ...pages.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation(pages.length + 1, 'styles', 'styles.xml'),
        relation(pages.length + 2, 'sharedStrings', 'sharedStrings.xml'),
      ].join(''),
    ),
    ...Object.fromEntries(pages.map((page, at) => [`xl/worksheets/sheet${at + 1}.xml`, page])),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': texts.part(),
  });
};
