import { textCell, type FigureCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedOverview } from '../../overview/presented.ts';
import { comparisonEvidence, joiningParts, type FigureContext } from '../figure-context.ts';
import { intervalChart, rangeColumn } from './figure-parts.ts';
import { overviewWords } from './overview-words.ts';

type Changes = Extract<PresentedOverview['changes'], { readonly kind: 'compared' }>;

const keyFigures = (
  { score, evidence, findings, method }: PresentedOverview,
  context: FigureContext,
): ReportFigure => {
  const { numbers, words: shared, link } = context;
  const words = overviewWords[context.language];
  const count = (value: number) => numbers.cell(value, 'count');
  const row = (name: string, cell: FigureCell) => [textCell(name), cell];
  return {
    id: 'overview',
    title: shared.panels.overview,
    ...comparisonEvidence(method, context, [words.how]),
    link: link('/network'),
    sentences: score === null ? [shared.nothing] : [],
    chart: null,
    table: {
      columns: [
        { name: words.key, align: 'start', share: 3 },
        { name: words.value, align: 'end' },
      ],
      rows: [
        row(words.score, numbers.cell(score?.mean ?? null, 'score')),
        row(words.interval, textCell(numbers.range(score?.interval ?? null, 'score').text)),
        row(words.measured, count(score?.dealers ?? 0)),
        row(words.enough, count(evidence.enough)),
        row(words.tooLittle, count(evidence.tooLittle)),
        row(words.none, count(evidence.none)),
        row(words.found, count(findings.found)),
        row(words.open, count(findings.open)),
        row(words.closed, count(findings.closed)),
      ],
    },
  };
};

const spreadFigure = ({ distribution, method }: PresentedOverview, context: FigureContext): ReportFigure => {
  const { numbers, link } = context;
  const words = overviewWords[context.language];
  const bandOf = ({ from, to }: { readonly from: number; readonly to: number }) =>
    words.band(numbers.text(from, 'count'), numbers.text(to, 'count'));
  return {
    id: 'overview-distribution',
    title: words.distribution,
    ...comparisonEvidence(method, context, [words.how]),
    link: link('/network'),
    sentences: distribution.length === 0 ? [context.words.nothing] : [],
    chart: {
      kind: 'bars',
      xName: words.meanScore,
      yName: words.dealers,
      bars: distribution.map(bin => ({ name: bandOf(bin), value: bin.count })),
      style: 'count',
    },
    table: {
      columns: [
        { name: words.meanScore, align: 'start' },
        { name: words.dealers, align: 'end' },
      ],
      rows: distribution.map(bin => [textCell(bandOf(bin)), numbers.cell(bin.count, 'count')]),
    },
  };
};

const lossesFigure = ({ losses, method }: PresentedOverview, context: FigureContext): ReportFigure => {
  const { numbers, read, words: shared, link } = context;
  const words = overviewWords[context.language];
  return {
    id: 'overview-losses',
    title: words.losses,
    ...comparisonEvidence(method, context, [words.lossesHow(numbers.text(losses.points, 'score'))]),
    link: link('/network'),
    sentences: losses.moments.length === 0 ? [shared.nothing] : [words.lossesMeaning],
    chart: intervalChart(
      losses.moments.map(({ name, points, pointsInterval }) => ({
        name: read(name),
        value: points,
        interval: pointsInterval,
      })),
      { yName: words.points, level: 0.95, style: 'score' },
      context,
    ),
    table: {
      columns: [
        { name: words.moment, align: 'start', share: 3 },
        { name: words.points, align: 'end' },
        rangeColumn(words.pointsInterval, context),
        { name: words.shareLost, align: 'end' },
        { name: words.passRate, align: 'end' },
        rangeColumn(words.passInterval, context),
        { name: words.answers, align: 'end' },
      ],
      rows: losses.moments.map(({ name, share, points, pointsInterval, passRate, interval, n }) => [
        textCell(read(name)),
        numbers.cell(points, 'score'),
        numbers.range(pointsInterval, 'score'),
        numbers.cell(share, 'share'),
        numbers.cell(passRate, 'share'),
        numbers.range(interval, 'share'),
        numbers.cell(n, 'count'),
      ]),
    },
  };
};

const changesTable = ({ down, up }: Changes, context: FigureContext): ReportFigure['table'] => {
  const { numbers, read, words: shared } = context;
  const words = overviewWords[context.language];
  return {
    columns: [
      { name: shared.dealer, align: 'start', share: 2 },
      { name: shared.code, align: 'start' },
      { name: words.change, align: 'end' },
      { name: shared.interval(numbers.text(0.95, 'share')), align: 'end', parts: [shared.low, shared.high] },
      { name: shared.audits, align: 'end', parts: [words.before, words.after] },
    ],
    rows: [...down, ...up].map(({ name, code, value, interval, n }) => [
      textCell(read(name)),
      textCell(code),
      numbers.cell(value, 'signed'),
      numbers.range(interval, 'signed'),
      numbers.cells(
        [
          { value: n.before, style: 'count' },
          { value: n.after, style: 'count' },
        ],
        (before = '', after = '') => `${before} → ${after}`,
      ),
    ]),
  };
};

const changesFigure = ({ changes, method }: PresentedOverview, context: FigureContext): ReportFigure => {
  const { numbers, link, waves } = context;
  const words = overviewWords[context.language];
  const figure = { id: 'overview-changes', title: words.changes, link: link('/network'), chart: null };
  if (changes.kind !== 'compared')
    return {
      ...figure,
      ...comparisonEvidence(method, context, []),
      sentences: [words[changes.kind]],
      table: null,
    };
  const { called, deviation, compared, falseDiscoveryRate, down, up, joining } = changes;
  const all = called.down + called.up;
  const shown = down.length + up.length;
  const evidence = comparisonEvidence({ ...method, joining: null }, context, [
    words.changesHow(
      waves(changes.after),
      waves(changes.before),
      numbers.text(compared, 'count'),
      numbers.text(falseDiscoveryRate, 'share'),
    ),
    ...joiningParts(joining, context),
  ]);
  return {
    ...figure,
    ...evidence,
    sentences:
      all === 0
        ? [words.changesNone(numbers.text(deviation, 'score'))]
        : [
            words.called(numbers.text(called.down, 'count'), numbers.text(called.up, 'count')),
            ...(shown < all ? [words.largest(shown, all)] : []),
          ],
    table: all === 0 ? null : changesTable(changes, context),
  };
};

/** Where the network stands, how dealers are spread, what costs most, what changed. */
export const overviewFigures = (
  overview: PresentedOverview,
  context: FigureContext,
): readonly ReportFigure[] => [
  keyFigures(overview, context),
  ...(overview.score === null
    ? []
    : [spreadFigure(overview, context), lossesFigure(overview, context), changesFigure(overview, context)]),
];
