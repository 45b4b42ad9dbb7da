import type { Language } from '@truthline/blueprint';
import type { NetworkReport, ReportFigure } from '../network-report/network-report.ts';
import { numberWriter, textCell } from '../network-report/shown-numbers.ts';

const evidence = (id: string) => ({
  n: `${id}: 60 dealers, 1,452 audits`,
  method: `${id}: version 3 · 95% intervals`,
  date: `${id}: read Nov 22, 2026`,
  link: `https://truthline.example/network/${id}?waves=%5B%221%22%5D`,
  sentences: [`${id} & its <sentence>`],
});

/** A report with a chart of every kind, tables of every kind of cell, and names that no file may take for markup. */
export const sampleNetworkReport = (language: Language): NetworkReport => {
  const numbers = numberWriter(language);
  const figures: readonly ReportFigure[] = [
    {
      id: 'bars',
      title: 'Spread',
      ...evidence('bars'),
      chart: {
        kind: 'bars',
        xName: 'Score',
        yName: 'Dealers',
        bars: [
          { name: '70–75', value: 3 },
          { name: '75–80', value: 1452 },
        ],
        style: 'count',
      },
      table: {
        columns: [
          { name: 'Score', align: 'start' },
          { name: 'Dealers', align: 'end' },
        ],
        rows: [[textCell('75–80'), numbers.cell(1452, 'count')]],
      },
    },
    {
      id: 'league',
      title: 'League: all/dealers [2026]',
      ...evidence('league'),
      chart: {
        kind: 'intervals',
        yName: 'Score',
        lowName: 'from',
        highName: 'to',
        items: Array.from({ length: 30 }, (_, at) => ({
          name: `第${at}店 <A&B>`,
          low: 71.1 - at,
          value: 80.4 - at,
          high: 89.7 - at,
        })),
        target: { name: 'network 79.0', value: 79 },
        style: 'score',
      },
      table: {
        columns: [
          { name: 'Dealer', align: 'start', share: 2 },
          { name: 'Score', align: 'end' },
          { name: 'Interval', align: 'end', parts: ['from', 'to'] },
          { name: 'Change', align: 'end' },
          { name: 'Chance', align: 'end' },
          { name: 'Reliability', align: 'end' },
        ],
        rows: [
          [
            textCell('=HYPERLINK("x") 石家庄 <A&B>'),
            numbers.cell(80.449, 'score'),
            numbers.range({ low: 71.05, high: 89.949 }, 'score'),
            numbers.cell(-9.34, 'signed'),
            numbers.cell(0.285, 'share'),
            numbers.cell(0.705, 'hundredths'),
          ],
          [
            textCell('Second'),
            numbers.cell(null, 'score'),
            numbers.range(null, 'score'),
            numbers.cell(4.55, 'signed'),
            textCell('< 1%'),
            numbers.cell(0, 'hundredths'),
          ],
        ],
      },
    },
    {
      id: 'funnel',
      title: 'Funnel',
      ...evidence('funnel'),
      chart: {
        kind: 'points',
        xName: 'Items',
        yName: 'Share',
        points: [
          { name: 'Low one', x: 250, y: 61.3, flag: 'low' },
          { name: 'High one', x: 300, y: 95.2, flag: 'high' },
          { name: 'Other', x: 280, y: 80.1, flag: null },
        ],
        curves: [
          {
            name: '99.8%',
            strong: true,
            points: [
              { x: 240, y: 62.6 },
              { x: 310, y: 66.8 },
            ],
          },
        ],
        target: { name: 'network 79.3', value: 79.3 },
        flagNames: { high: 'above', low: 'below', within: 'within chance' },
        style: 'score',
      },
      table: null,
    },
    {
      id: 'trend',
      title: 'Trend',
      ...evidence('trend'),
      chart: {
        kind: 'series',
        yName: 'Score',
        places: ['Wave 1', 'Wave 2', 'Wave 3'],
        lines: [{ name: 'Score', values: [78.4, null, 81.6] }],
        limits: { name: 'limits', ranges: [null, { low: 75.3, high: 84.2 }, { low: 75.9, high: 83.7 }] },
        target: { name: 'target 79.6', value: 79.6 },
        style: 'score',
      },
      table: null,
    },
    {
      id: 'map',
      title: 'Map',
      ...evidence('map'),
      chart: {
        kind: 'places',
        xName: 'km east',
        yName: 'km north',
        points: [
          { name: '石家庄 <A&B>', x: -1203, y: 842, radiusKm: 60, mark: 'highest' },
          { name: 'Second', x: 877, y: -310, radiusKm: null, mark: 'lowest' },
          { name: 'Third', x: 12, y: 655, radiusKm: 25, mark: 'thin' },
        ],
        hull: [
          { x: -1203, y: 842 },
          { x: 877, y: -310 },
          { x: 12, y: 655 },
        ],
        markNames: { highest: 'top', middle: 'between', lowest: 'bottom', thin: 'thin' },
        hullName: 'outline',
        style: 'count',
      },
      table: {
        columns: [
          { name: 'Dealer', align: 'start' },
          { name: 'Place', align: 'end', parts: ['latitude', 'longitude'] },
          { name: 'Gap', align: 'end' },
        ],
        rows: [
          [
            textCell('石家庄'),
            numbers.cells(
              [
                { value: 38.042, style: 'hundredths' },
                { value: 114.514, style: 'hundredths' },
              ],
              (latitude = '', longitude = '') => `${latitude}, ${longitude}`,
            ),
            numbers.cell(-0.347, 'signedHundredths'),
          ],
        ],
      },
    },
  ];
  return {
    language,
    title: 'Board & <dealers>',
    lines: ['售后服务检查表', 'All waves'],
    link: 'https://truthline.example/network/report?panels=%5B%22league%22%5D',
    words: {
      n: 'n',
      method: 'Method',
      date: 'Date',
      open: 'Open',
      contents: 'Contents',
      page: (page, pages) => `${page}/${pages}`,
      continued: (title, part, parts) => `${title} (${part}/${parts})`,
      firstOf: (shown, all) => `first ${shown} of ${all}`,
    },
    figures,
  };
};
