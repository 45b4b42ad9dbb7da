import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedBurden, PresentedProgramme } from '../../burden/presented.ts';
import type { FigureContext } from '../figure-context.ts';
import { burdenWords } from './burden-words.ts';
import { intervalChart, intervalColumn } from './figure-parts.ts';

type Evidence = Pick<ReportFigure, 'n' | 'method' | 'date' | 'link'>;

const evidenceOf = ({ method }: PresentedBurden, context: FigureContext): Evidence => {
  const { numbers, date, link } = context;
  const words = burdenWords[context.language];
  const count = (value: number) => numbers.text(value, 'count');
  return {
    n: [
      words.n(count(method.visits), count(method.dealers - method.withoutVisit)),
      ...(method.withoutVisit === 0 ? [] : [words.without(count(method.withoutVisit))]),
    ].join(' · '),
    method: words.how(
      count(method.timed),
      count(method.mostMinutes),
      numbers.text(method.intervalLevel, 'share'),
    ),
    date,
    link: link('/network/burden'),
  };
};

/** Programmes are numbered: as columns of dealers their names would not fit. */
const programmeName = (
  { title, kind }: PresentedProgramme,
  at: number,
  { read, words }: FigureContext,
): string => `${at + 1} ${read(title)} · ${words.kind(kind)}`;

const programmesFigure = (
  { programmes, method }: PresentedBurden,
  evidence: Evidence,
  context: FigureContext,
): ReportFigure => {
  const { numbers, words: shared } = context;
  const words = burdenWords[context.language];
  const rows = programmes.map((programme, at) => ({
    ...programme,
    name: programmeName(programme, at, context),
  }));
  return {
    id: 'burden',
    title: words.programmes,
    ...evidence,
    sentences: rows.length === 0 ? [shared.nothing] : [],
    chart: intervalChart(
      rows.map(({ name, minutes, interval }) => ({ name, value: minutes, interval })),
      { yName: words.minutesAVisit, level: method.intervalLevel, style: 'score' },
      context,
    ),
    table: {
      columns: [
        { name: words.programme, align: 'start', share: 3 },
        { name: shared.dealers, align: 'end' },
        { name: words.visits, align: 'end' },
        { name: words.perDealer, align: 'end' },
        { name: words.minutesAVisit, align: 'end' },
        intervalColumn(method.intervalLevel, context),
        { name: words.timed, align: 'end' },
      ],
      rows: rows.map(({ name, dealers, visits, minutes, interval, timed }) => [
        textCell(name),
        numbers.cell(dealers, 'count'),
        numbers.cell(visits, 'count'),
        numbers.cell(visits / dealers, 'score'),
        numbers.cell(minutes, 'score'),
        numbers.range(interval, 'score'),
        numbers.cell(timed, 'count'),
      ]),
    },
  };
};

const dealersFigure = (
  { rows, programmes }: PresentedBurden,
  evidence: Evidence,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared } = context;
  const words = burdenWords[context.language];
  return {
    id: 'burden-dealers',
    title: words.dealers,
    ...evidence,
    sentences: [words.minutesMeaning],
    chart: null,
    table: {
      columns: [
        { name: shared.dealer, align: 'start', share: 2 },
        { name: shared.code, align: 'start' },
        { name: words.visits, align: 'end' },
        ...programmes.map((_, at) => ({ name: words.number(at + 1), align: 'end' as const })),
        { name: words.timed, align: 'end' },
        { name: words.minutes, align: 'end' },
        { name: words.twice, align: 'end' },
      ],
      rows: rows
        .toSorted((one, other) => other.minutes - one.minutes)
        .map(({ name, code, visits, byProgramme, timed, minutes, askedTwice }) => [
          textCell(read(name)),
          textCell(code),
          numbers.cell(visits, 'count'),
          ...programmes.map((_, at) => numbers.cell(byProgramme[at] ?? 0, 'count')),
          numbers.cell(timed, 'count'),
          numbers.cell(minutes, 'count'),
          numbers.cell(askedTwice, 'count'),
        ]),
    },
  };
};

const overlapsFigure = (
  { overlaps }: PresentedBurden,
  evidence: Evidence,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read } = context;
  const words = burdenWords[context.language];
  const count = (value: number) => numbers.text(value, 'count');
  return {
    id: 'burden-overlaps',
    title: words.overlaps,
    ...evidence,
    method: words.overlapsHow,
    sentences:
      overlaps.length === 0
        ? [words.none]
        : overlaps.map(({ first, second, items, dealers }) =>
            words.pair(read(first.title), read(second.title), count(items.length), count(dealers)),
          ),
    chart: null,
    table: {
      columns: [
        { name: words.pairs, align: 'start', share: 2 },
        { name: words.moment, align: 'start', share: 2 },
        { name: words.item, align: 'start', share: 0.8 },
        { name: words.cause, align: 'start', share: 1.4 },
      ],
      rows: overlaps.flatMap(({ first, second, items }) =>
        items.map(item => [
          textCell(`${read(first.title)} · ${read(second.title)}`),
          textCell(read(item.name)),
          textCell(item.first),
          textCell(words.causes[item.cause](item.second)),
        ]),
      ),
    },
  };
};

/** Visits and minutes over all programmes, and what is asked more than once. */
export const burdenFigures = (burden: PresentedBurden, context: FigureContext): readonly ReportFigure[] => {
  const evidence = evidenceOf(burden, context);
  return [
    programmesFigure(burden, evidence, context),
    ...(burden.method.visits === 0
      ? []
      : [dealersFigure(burden, evidence, context), overlapsFigure(burden, evidence, context)]),
  ];
};
