import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedHeatmap } from '../../heatmap/presented.ts';
import { joiningParts, type FigureContext } from '../figure-context.ts';
import { intervalChart } from './figure-parts.ts';
import { heatmapWords } from './heatmap-words.ts';

/** So many are drawn: the weakest; the table holds them all. */
const DRAWN = 15;

/** How every moment is spread over the dealers: what the columns of the heatmap come to. */
export const heatmapFigure = (
  { method, columns, dealers }: PresentedHeatmap,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared, link, date } = context;
  const words = heatmapWords[context.language];
  const level = numbers.text(method.intervalLevel, 'share');
  const moments = columns
    .flatMap(({ id, name, spread }) =>
      spread === null || spread.score === null
        ? []
        : [{ ...spread, name: name === null ? id : read(name), score: spread.score }],
    )
    .toSorted((one, other) => one.score - other.score);
  const audits = dealers.reduce((sum, dealer) => sum + dealer.audits, 0);
  const correlation = method.correlation === null ? null : numbers.text(method.correlation, 'hundredths');
  return {
    id: 'heatmap',
    title: shared.panels.heatmap,
    n: shared.dealersAndAudits(numbers.text(dealers.length, 'count'), numbers.text(audits, 'count')),
    method: [
      shared.version(method.version, level),
      words.how(correlation),
      ...joiningParts(method.joining, context),
    ].join(' · '),
    date,
    link: link('/network/heatmap'),
    sentences:
      moments.length === 0
        ? [shared.nothing]
        : [
            words.sorted,
            ...(method.missing === 0 ? [] : [words.missing(numbers.text(method.missing, 'count'))]),
          ],
    chart: intervalChart(
      moments
        .filter(({ interval }) => interval !== null)
        .slice(0, DRAWN)
        .map(({ name, score, interval }) => ({ name, value: score, interval })),
      { yName: shared.score, level: method.intervalLevel, style: 'score' },
      context,
    ),
    table: {
      columns: [
        { name: words.moment, align: 'start', share: 2.6 },
        { name: shared.dealers, align: 'end' },
        { name: words.answers, align: 'end' },
        { name: shared.score, align: 'end' },
        { name: shared.interval(level), align: 'end', parts: [shared.low, shared.high] },
        { name: words.median, align: 'end' },
        { name: words.middle, align: 'end', parts: [shared.low, shared.high] },
      ],
      rows: moments.map(({ name, score, interval, n, dealers: measured, quartiles }) => [
        textCell(name),
        numbers.cell(measured, 'count'),
        numbers.cell(n, 'count'),
        numbers.cell(score, 'score'),
        numbers.range(interval, 'score'),
        numbers.cell(quartiles?.median ?? null, 'score'),
        numbers.range(quartiles, 'score'),
      ]),
    },
  };
};
