import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedDrivers } from '../../drivers/presented.ts';
import type { FigureContext } from '../figure-context.ts';
import { driversWords } from './drivers-words.ts';
import { intervalChart, intervalColumn } from './figure-parts.ts';

type Evidence = Pick<ReportFigure, 'n' | 'method' | 'date' | 'link'>;

/** What customers said of having a thing and lacking it. */
export const pairsFigure = (
  kano: PresentedDrivers['kano'],
  evidence: Evidence,
  nameOf: (questionId: string) => string,
  level: number,
  context: FigureContext,
): ReportFigure => {
  const { numbers } = context;
  const words = driversWords[context.language];
  return {
    id: 'drivers-pairs',
    title: words.pairs,
    ...evidence,
    method: `${evidence.method} · ${words.pairsHow}`,
    sentences: [],
    chart: null,
    table: {
      columns: [
        { name: words.moment, align: 'start', share: 2.4 },
        { name: words.mostly, align: 'start', share: 1.2 },
        { name: 'n', align: 'end', share: 0.6 },
        { name: words.pleases, align: 'end' },
        intervalColumn(level, context),
        { name: words.annoys, align: 'end' },
        intervalColumn(level, context),
      ],
      rows: kano.map(({ questionId, n, mostly, coefficients }) => [
        textCell(nameOf(questionId)),
        textCell(n === 0 ? '–' : mostly === null ? words.tie : words.kinds[mostly]),
        numbers.cell(n, 'count'),
        numbers.cell(coefficients?.satisfaction ?? null, 'hundredths'),
        numbers.range(coefficients?.satisfactionInterval ?? null, 'hundredths'),
        numbers.cell(coefficients?.dissatisfaction ?? null, 'signedHundredths'),
        numbers.range(coefficients?.dissatisfactionInterval ?? null, 'signedHundredths'),
      ]),
    },
  };
};

/** What was met less what was expected, by dimension. */
export const gapsFigure = (
  { gaps, overallGap, method }: Pick<PresentedDrivers, 'gaps' | 'overallGap' | 'method'>,
  evidence: Evidence,
  context: FigureContext,
): ReportFigure => {
  const { numbers } = context;
  const words = driversWords[context.language];
  const rows = [
    ...gaps.map(({ dimension, ...gap }) => ({ ...gap, name: words.dimensions[dimension] })),
    ...(overallGap === null ? [] : [{ ...overallGap, name: words.overall }]),
  ];
  return {
    id: 'drivers-gaps',
    title: words.gaps,
    ...evidence,
    method: `${evidence.method} · ${words.gapsHow}`,
    sentences: [],
    chart: intervalChart(
      rows.map(({ name, gap, interval }) => ({ name, value: gap, interval })),
      { yName: words.gap, level: method.intervalLevel, style: 'signedHundredths' },
      context,
    ),
    table: {
      columns: [
        { name: words.dimension, align: 'start', share: 2 },
        { name: words.gap, align: 'end' },
        intervalColumn(method.intervalLevel, context),
        { name: 'n', align: 'end' },
      ],
      rows: rows.map(({ name, gap, interval, n }) => [
        textCell(name),
        numbers.cell(gap, 'signedHundredths'),
        numbers.range(interval, 'signedHundredths'),
        numbers.cell(n, 'count'),
      ]),
    },
  };
};
