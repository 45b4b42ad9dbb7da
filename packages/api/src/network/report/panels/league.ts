import { textCell, type FigureCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedComparison, PresentedComparisonRow } from '../../presented.ts';
import { comparisonEvidence, type FigureContext } from '../figure-context.ts';
import { intervalChart } from './figure-parts.ts';
import { leagueWords } from './league-words.ts';

/** A chance under one in a hundred is said so, never nought; nor is one of nearly all ever all. */
const chanceCell = (chance: number | null, { numbers }: FigureContext): FigureCell =>
  chance !== null && chance < 0.01
    ? textCell(`< ${numbers.text(0.01, 'share')}`)
    : chance !== null && chance > 0.99
      ? textCell(`> ${numbers.text(0.99, 'share')}`)
      : numbers.cell(chance, 'share');

/** A rank with its interval, or what is missing for one; never a bare number. */
const rankCell = ({ rank, insufficient }: PresentedComparisonRow, context: FigureContext): FigureCell => {
  const words = leagueWords[context.language];
  if (rank === null)
    return textCell(insufficient === null ? '–' : words.insufficient(insufficient.furtherAudits));
  return context.numbers.cells(
    [rank.rank, rank.low, rank.high].map(value => ({ value, style: 'count' as const })),
    (place = '', low = '', high = '') => words.rankOf(place, low, high),
  );
};

/** Every dealer with its uncertainty. */
export const leagueFigure = (
  { method, rows, regions, unsettled }: PresentedComparison,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared, link } = context;
  const words = leagueWords[context.language];
  const regionNames = new Map(regions.map(({ id, name }) => [id, read(name)]));
  const level = numbers.text(method.intervalLevel, 'share');
  return {
    id: 'league',
    title: shared.panels.league,
    ...comparisonEvidence(method, context, [
      words.how(method.evidence.audits, numbers.text(method.evidence.reliability, 'score')),
    ]),
    link: link('/network/league'),
    sentences: [words.sorted, ...(unsettled === null ? [] : [shared.unsettled(unsettled)])],
    chart: intervalChart(
      rows.map(({ name, mean, interval }) => ({ name: read(name), value: mean, interval })),
      {
        yName: shared.score,
        level: method.intervalLevel,
        style: 'score',
        target:
          method.networkMean === null
            ? null
            : {
                name: shared.networkMean(numbers.text(method.networkMean, 'score')),
                value: method.networkMean,
              },
      },
      context,
    ),
    table: {
      columns: [
        { name: shared.dealer, align: 'start', share: 2.2 },
        { name: shared.code, align: 'start', share: 0.8 },
        { name: shared.region, align: 'start' },
        { name: shared.audits, align: 'end', share: 0.7 },
        { name: words.items, align: 'end', share: 0.8 },
        { name: shared.score, align: 'end', share: 0.7 },
        { name: shared.interval(level), align: 'end', parts: [shared.low, shared.high], share: 1.2 },
        { name: words.shrunk, align: 'end', share: 0.8 },
        { name: words.reliability, align: 'end', share: 0.8 },
        { name: words.rank, align: 'end', parts: words.rankParts, share: 1.6 },
        { name: words.top, align: 'end', share: 0.9 },
        { name: words.bottom, align: 'end', share: 0.9 },
      ],
      rows: rows.map(row => [
        textCell(read(row.name)),
        textCell(row.code),
        textCell(regionNames.get(row.regionId) ?? '–'),
        numbers.cell(row.auditCount, 'count'),
        numbers.cell(row.itemCount, 'count'),
        numbers.cell(row.mean, 'score'),
        numbers.range(row.interval, 'score'),
        numbers.cell(row.shrunk, 'score'),
        numbers.cell(row.reliability, 'hundredths'),
        rankCell(row, context),
        chanceCell(row.rank?.pTop ?? null, context),
        chanceCell(row.rank?.pBottom ?? null, context),
      ]),
    },
  };
};
