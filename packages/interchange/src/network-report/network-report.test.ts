import { LANGUAGES } from '@truthline/blueprint';
import { extractLinks, extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { readSheets } from '../table/xlsx.ts';
import { embeddedOutlines } from '../testing/glyphs.ts';
import { sampleNetworkReport } from '../testing/sample-network-report.ts';
import { textsOf, unpackXml } from '../testing/unpack.ts';
import type { FigureChart } from './network-report.ts';
import { writeNetworkPages } from './to-pages.ts';
import { writeNetworkSlides } from './to-slides.ts';
import { writeNetworkWorkbook } from './to-workbook.ts';

const bare = (text: string) => text.replaceAll(/\s+/g, '');

const chartNumbers = (chart: FigureChart): readonly number[] => {
  switch (chart.kind) {
    case 'bars':
      return chart.bars.map(({ value }) => value);
    case 'intervals':
      return [...chart.items.flatMap(({ low, value, high }) => [low, value, high]), chart.target?.value ?? 0];
    case 'points':
      return [
        ...chart.points.flatMap(({ x, y }) => [x, y]),
        ...chart.curves.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y])),
        chart.target.value,
      ];
    case 'places':
      return [...chart.points, ...chart.hull].flatMap(({ x, y }) => [x, y]);
    case 'series':
      return [
        ...chart.lines.flatMap(({ values }) => values.filter(value => value !== null)),
        ...(chart.limits?.ranges ?? []).flatMap(range => (range === null ? [] : [range.low, range.high])),
        chart.target?.value ?? 0,
      ];
  }
};

describe.each(LANGUAGES)('a report in %s', language => {
  const report = sampleNetworkReport(language);
  const cells = report.figures.flatMap(({ table }) => table?.rows.flat() ?? []);
  const evidence = report.figures.flatMap(({ n, method, date, sentences }) => [
    n,
    method,
    date,
    ...sentences,
  ]);

  test('on pages says every cell as it is shown, with n, method and date, and leads back to each screen', async () => {
    const pdf = await writeNetworkPages(report);
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(document, { mergePages: true });
    const said = bare(text);
    for (const part of [...cells.map(cell => cell.text), ...evidence, ...report.lines, report.title])
      expect(said).toContain(bare(part));
    for (const { title } of report.figures) expect(said.split(bare(title)).length).toBeGreaterThan(2);
    const { links } = await extractLinks(document);
    for (const { link } of [report, ...report.figures]) expect(links).toContain(link);
    expect(embeddedOutlines(pdf).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(
      new Set(said).size,
    );
  });

  test('in slides has charts of the program’s own with the very numbers, and tables that can be edited', async () => {
    const files = unpackXml(await writeNetworkSlides(report));
    const slides = files.filter(file => file.includes('<p:sld '));
    const charts = files.filter(file => file.includes('<c:chartSpace'));
    const said = new Set(slides.flatMap(slide => textsOf(slide, 'a:t')));
    for (const { text } of cells) expect([...said]).toContain(text);
    for (const part of [report.title, ...report.lines]) expect(said.has(part)).toBe(true);
    for (const { n, method, date } of report.figures) {
      expect(said.has(`n: ${n}`)).toBe(true);
      expect(said.has(`Method: ${method}`)).toBe(true);
      expect(said.has(`Date: ${date} · `)).toBe(true);
    }
    expect(charts).toHaveLength(report.figures.length);
    report.figures.forEach(({ chart }, at) => {
      const drawn = new Set(textsOf(charts[at] ?? '', 'c:v').map(Number));
      for (const number of chart === null ? [] : chartNumbers(chart)) expect([...drawn]).toContain(number);
    });
    const targets = files.filter(file => file.includes('<Relationships')).join('');
    for (const { link } of report.figures) expect(targets).toContain(link);
  });

  test('in a workbook has numbers that are numbers, written as they are shown, one to a column', async () => {
    const bytes = await writeNetworkWorkbook(report);
    const read = await readSheets(bytes, 10_000_000);
    if (!read.ok) throw new Error(read.error.reason);
    expect(read.value.map(({ name }) => name)).toEqual([
      'Contents',
      'Spread',
      'League  all dealers  2026 ',
      'Funnel',
      'Trend',
      'Map',
    ]);
    report.figures.forEach(({ n, method, date, table }, at) => {
      const rows = read.value[at + 1]?.rows ?? [];
      expect(rows.slice(1, 4).map(([first]) => first)).toEqual([
        `n: ${n}`,
        `Method: ${method}`,
        `Date: ${date}`,
      ]);
      table?.rows.forEach((row, rowAt) => {
        const said = rows.at(rowAt - table.rows.length) ?? [];
        expect(said.filter(cell => cell !== null)).toEqual(
          row.flatMap(({ text, numbers }): readonly (string | number)[] =>
            numbers.length === 0 ? [text] : numbers.map(({ value }) => value),
          ),
        );
      });
    });
    const styles = unpackXml(bytes).find(file => file.includes('<styleSheet')) ?? '';
    for (const format of ['0.0', '0%', '0.00']) expect(styles).toContain(`formatCode="${format}"`);
    const sheets = unpackXml(bytes).filter(file => file.includes('<worksheet'));
    expect(sheets.some(sheet => sheet.includes('<f>'))).toBe(false);
  });
});
