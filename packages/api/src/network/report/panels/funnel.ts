import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedComparison, PresentedFunnelLimit } from '../../presented.ts';
import { comparisonEvidence, type FigureContext } from '../figure-context.ts';
import { funnelWords } from './funnel-words.ts';

const CURVES = [
  { key: 'low998', strong: true },
  { key: 'low95', strong: false },
  { key: 'high95', strong: false },
  { key: 'high998', strong: true },
] as const satisfies readonly { readonly key: keyof PresentedFunnelLimit; readonly strong: boolean }[];

/** Who is out of line beyond chance, between limits that narrow with the evidence. */
export const funnelFigure = (
  { method, rows, funnel, unsettled }: PresentedComparison,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared, link } = context;
  const words = funnelWords[context.language];
  const rate = numbers.text(funnel?.falseDiscoveryRate ?? 0.05, 'share');
  const figure = {
    id: 'funnel',
    title: shared.panels.funnel,
    ...comparisonEvidence(method, context, [words.how(rate)]),
    link: link('/network/funnel'),
  };
  if (funnel === null) return { ...figure, sentences: [shared.nothing], chart: null, table: null };
  const { outliers, overdispersion, target } = funnel;
  const count = (value: number) => numbers.text(value, 'count');
  const hundred = (share: number) => numbers.round(share * 100, 'score');
  const dealers = new Map(rows.map(row => [row.dealerId, row]));
  const points = funnel.points.flatMap(point => {
    const dealer = dealers.get(point.dealerId);
    return dealer === undefined ? [] : [{ ...point, name: read(dealer.name), code: dealer.code }];
  });
  const outside = points
    .filter(({ flag }) => flag !== null)
    .toSorted((one, other) => one.share - other.share);
  const others = points.filter(({ flag }) => flag === null).toSorted((one, other) => one.share - other.share);
  return {
    ...figure,
    sentences: [
      words.flagged(count(outliers.flagged.withSpread), count(outliers.flagged.chanceAlone)),
      words.outside(count(outliers.outside.withSpread), count(outliers.outside.chanceAlone)),
      ...(overdispersion === null || overdispersion.tauSquared === 0
        ? []
        : [words.widened(numbers.text(overdispersion.phi, 'hundredths'))]),
      ...(unsettled === null ? [] : [shared.unsettled(unsettled)]),
    ],
    chart: {
      kind: 'points',
      xName: words.judged,
      yName: words.share,
      points: points.map(({ name, n, share, flag }) => ({ name, x: n, y: hundred(share), flag })),
      curves: CURVES.map(({ key, strong }) => ({
        name: strong ? words.limits.of998 : words.limits.of95,
        strong,
        points: funnel.limits.map(limit => ({ x: limit.n, y: hundred(limit[key]) })),
      })),
      target: { name: words.target(numbers.text(target * 100, 'score')), value: hundred(target) },
      flagNames: words.flags,
      style: 'score',
    },
    table: {
      columns: [
        { name: shared.dealer, align: 'start', share: 2 },
        { name: shared.code, align: 'start' },
        { name: words.judged, align: 'end' },
        { name: words.passed, align: 'end' },
        { name: words.share, align: 'end' },
        { name: words.judgement, align: 'start', share: 1.6 },
      ],
      rows: [...outside, ...others].map(({ name, code, n, passed, share, flag }) => [
        textCell(name),
        textCell(code),
        numbers.cell(n, 'count'),
        numbers.cell(passed, 'count'),
        numbers.cell(share * 100, 'score'),
        textCell(words.flags[flag ?? 'within']),
      ]),
    },
  };
};
