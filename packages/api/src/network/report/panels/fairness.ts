import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedFairness } from '../../fairness/presented.ts';
import { joiningParts, type FigureContext } from '../figure-context.ts';
import { fairnessWords } from './fairness-words.ts';
import { intervalChart, intervalColumn } from './figure-parts.ts';
import { mixFigure } from './fairness-mix.ts';

type Judged = Extract<PresentedFairness['outcome'], { readonly kind: 'judged' }>;
type Evidence = Pick<ReportFigure, 'n' | 'method' | 'date' | 'link'>;

const evidenceOf = ({ method, outcome }: PresentedFairness, context: FigureContext): Evidence => {
  const { numbers, words: shared, date, link } = context;
  const words = fairnessWords[context.language];
  const count = (value: number) => numbers.text(value, 'count');
  const dealers = outcome.kind === 'judged' ? outcome.dealers.length : 0;
  return {
    n: [
      words.n(count(method.audits), count(dealers)),
      ...(method.withoutScore === 0 ? [] : [words.withoutScore(count(method.withoutScore))]),
    ].join(' · '),
    method: [
      shared.version(method.version, numbers.text(method.intervalLevel, 'share')),
      words.how,
      ...joiningParts(method.joining, context),
    ].join(' · '),
    date,
    link: link('/network/fairness'),
  };
};

const dealersFigure = (
  { dealers }: Judged,
  evidence: Evidence,
  level: number,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared } = context;
  const words = fairnessWords[context.language];
  const rows = dealers.toSorted((one, other) => other.adjusted - one.adjusted);
  return {
    id: 'fairness',
    title: shared.panels.fairness,
    ...evidence,
    sentences: rows.length === 0 ? [shared.nothing] : [words.adjustedMeaning, words.persona],
    chart: intervalChart(
      rows.map(({ name, adjusted, interval }) => ({ name: read(name), value: adjusted, interval })),
      { yName: words.adjusted, level, style: 'score' },
      context,
    ),
    table: {
      columns: [
        { name: shared.dealer, align: 'start', share: 2 },
        { name: shared.code, align: 'start' },
        { name: words.visits, align: 'end' },
        { name: shared.score, align: 'end' },
        { name: words.adjusted, align: 'end' },
        intervalColumn(level, context),
        { name: words.shift, align: 'end' },
      ],
      rows: rows.map(({ name, code, n, raw, adjusted, interval }) => [
        textCell(read(name)),
        textCell(code),
        numbers.cell(n, 'count'),
        numbers.cell(raw, 'score'),
        numbers.cell(adjusted, 'score'),
        numbers.range(interval, 'score'),
        numbers.cell(adjusted - raw, 'signed'),
      ]),
    },
  };
};

type Auditors = Extract<Judged['auditors'], { readonly kind: 'compared' }>;

const judgementOf = (auditor: Auditors['each'][number]): keyof (typeof fairnessWords)['en']['judgements'] =>
  auditor.kind === 'inseparable'
    ? 'inseparable'
    : !auditor.beyondChance
      ? 'none'
      : auditor.severity < 0
        ? 'strict'
        : 'kind';

const auditorsFigure = (
  { auditors, visitDeviation }: Judged,
  evidence: Evidence,
  level: number,
  context: FigureContext,
): ReportFigure => {
  const { numbers } = context;
  const words = fairnessWords[context.language];
  const count = (value: number) => numbers.text(value, 'count');
  const figure = { id: 'fairness-auditors', title: words.auditors, ...evidence };
  if (auditors.kind === 'inseparable')
    return {
      ...figure,
      sentences: [auditors.auditors < 2 ? words.oneAuditor : words.inseparable(count(auditors.auditors))],
      chart: null,
      table: null,
    };
  const rows = auditors.each
    .map(auditor => ({
      name: auditor.name ?? words.unnamed,
      n: auditor.n,
      judgement: judgementOf(auditor),
      value: auditor.kind === 'estimated' ? auditor.severity : null,
      interval: auditor.kind === 'estimated' ? auditor.interval : null,
    }))
    .toSorted((one, other) => (one.value ?? Infinity) - (other.value ?? Infinity));
  const told = rows.filter(({ judgement }) => judgement === 'strict' || judgement === 'kind').length;
  return {
    ...figure,
    method: [
      evidence.method,
      words.auditorsHow(numbers.text(auditors.deviation, 'score'), numbers.text(visitDeviation, 'score')),
    ].join(' · '),
    sentences: [
      words.beyond(count(told)),
      ...(auditors.groups < 2 ? [] : [words.groups(count(auditors.groups))]),
    ],
    chart: intervalChart(rows, { yName: words.severity, level, style: 'signed' }, context),
    table: {
      columns: [
        { name: words.auditor, align: 'start', share: 2 },
        { name: words.visits, align: 'end' },
        { name: words.severity, align: 'end' },
        intervalColumn(level, context),
        { name: words.judgement, align: 'start', share: 1.6 },
      ],
      rows: rows.map(({ name, n, value, interval, judgement }) => [
        textCell(name),
        numbers.cell(n, 'count'),
        numbers.cell(value, 'signed'),
        numbers.range(interval, 'signed'),
        textCell(words.judgements[judgement]),
      ]),
    },
  };
};

/** Scores as if all had been visited alike, how strict each auditor is, and how the visits were spread. */
export const fairnessFigures = (
  fairness: PresentedFairness,
  context: FigureContext,
): readonly ReportFigure[] => {
  const { outcome, method } = fairness;
  const { words: shared } = context;
  const evidence = evidenceOf(fairness, context);
  const words = fairnessWords[context.language];
  const told =
    method.audits === 0 || outcome.kind === 'ownAlone'
      ? shared.nothing
      : outcome.kind === 'tooFew'
        ? words.tooFew
        : null;
  return [
    ...(outcome.kind === 'judged' && told === null
      ? [
          dealersFigure(outcome, evidence, method.intervalLevel, context),
          auditorsFigure(outcome, evidence, method.intervalLevel, context),
        ]
      : [
          {
            id: 'fairness',
            title: shared.panels.fairness,
            ...evidence,
            sentences: told === null ? [] : [told],
            chart: null,
            table: null,
          },
        ]),
    ...(method.audits === 0 ? [] : [mixFigure(fairness, evidence, context)]),
  ];
};
