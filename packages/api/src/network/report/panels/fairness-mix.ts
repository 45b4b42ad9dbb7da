import { DAY_PARTS, WEEKDAYS, recordedFactors, type MixFactor } from '@truthline/audit';
import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedFairness } from '../../fairness/presented.ts';
import type { FigureContext } from '../figure-context.ts';
import { fairnessWords } from './fairness-words.ts';
import { intervalChart, intervalColumn } from './figure-parts.ts';

/** How the visits were spread over weekdays and hours, and how much higher or lower they score there. */
export const mixFigure = (
  { method, mix, outcome }: PresentedFairness,
  evidence: Pick<ReportFigure, 'n' | 'method' | 'date' | 'link'>,
  context: FigureContext,
): ReportFigure => {
  const { numbers } = context;
  const words = fairnessWords[context.language];
  const recorded = recordedFactors(mix);
  const found = (factor: MixFactor) =>
    outcome.kind === 'judged' ? outcome.factors.find(other => other.factor === factor)?.outcome : undefined;
  const nameOf = (factor: MixFactor, level: string | null) => {
    if (factor === 'persona') return level ?? words.nobodyPlayed;
    const known = [...WEEKDAYS, ...DAY_PARTS].find(each => each === level);
    return known === undefined ? '–' : words.levels[known];
  };
  const rows = recorded.flatMap(factor => {
    const effects = found(factor);
    const levels = effects?.kind === 'adjusted' ? effects.levels : [];
    const all = mix[factor].reduce((sum, { n }) => sum + n, 0);
    return mix[factor].map(({ level, n }) => {
      const own = levels.find(effect => effect.level === level);
      return {
        name: `${words.factors[factor]} · ${nameOf(factor, level)}`,
        n,
        share: n / all,
        value: own?.effect ?? null,
        interval: own?.interval ?? null,
      };
    });
  });
  return {
    id: 'fairness-mix',
    title: words.mix,
    ...evidence,
    sentences: recorded.flatMap(factor => {
      const kind = found(factor)?.kind;
      const name = words.factors[factor];
      return kind === 'inseparable'
        ? [words.mixInseparable(name)]
        : kind === 'allAlike'
          ? [words.allAlike(name)]
          : [];
    }),
    chart: intervalChart(
      rows,
      { yName: words.effect, level: method.intervalLevel, style: 'signed' },
      context,
    ),
    table: {
      columns: [
        { name: words.circumstance, align: 'start', share: 2 },
        { name: words.visits, align: 'end' },
        { name: words.share, align: 'end' },
        { name: words.effect, align: 'end' },
        intervalColumn(method.intervalLevel, context),
      ],
      rows: rows.map(({ name, n, share, value, interval }) => [
        textCell(name),
        numbers.cell(n, 'count'),
        numbers.cell(share, 'share'),
        numbers.cell(value, 'signed'),
        numbers.range(interval, 'signed'),
      ]),
    },
  };
};
