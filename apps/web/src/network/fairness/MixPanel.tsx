import { DataTable, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import { recordedFactors, type MixFactor } from '@truthline/audit';
import { useLevelName, type Fairness } from './fairness.ts';
import { useFairnessMessages } from './use-fairness-messages.ts';

type Row = {
  readonly factor: MixFactor;
  readonly level: string | null;
  readonly n: number;
  readonly share: number;
  readonly effect: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

const rowsOf = ({ mix, outcome }: Fairness): readonly Row[] =>
  recordedFactors(mix).flatMap(factor => {
    const total = mix[factor].reduce((sum, { n }) => sum + n, 0);
    const found =
      outcome.kind === 'judged' ? outcome.factors.find(other => other.factor === factor)?.outcome : undefined;
    const effects = found?.kind === 'adjusted' ? found.levels : [];
    return mix[factor].map(({ level, n }): Row => {
      const own = effects.find(effect => effect.level === level);
      return {
        factor,
        level,
        n,
        share: total === 0 ? 0 : n / total,
        effect: own?.effect ?? null,
        interval: own?.interval ?? null,
      };
    });
  });

/** How the visits were spread over weekdays, hours and personas, and what that does to a score. */
export const MixPanel = ({ found }: { found: Fairness }) => {
  const say = useFairnessMessages();
  const formats = useFormats();
  const signed = useSigned();
  const nameOf = useLevelName();
  const { mix, outcome } = found;
  const recorded = recordedFactors(mix);
  const columns: readonly Column<Row>[] = [
    {
      key: 'circumstance',
      header: say('column.circumstance'),
      rowHeader: true,
      render: ({ factor, level }) => `${say(`factor.${factor}`)} · ${nameOf(factor, level)}`,
    },
    {
      key: 'visits',
      header: say('column.visits'),
      align: 'end',
      render: ({ n }) => formats.number(n),
    },
    {
      key: 'share',
      header: say('column.share'),
      align: 'end',
      secondary: true,
      render: ({ share }) => formats.percent(share),
    },
    ...(outcome.kind === 'judged'
      ? ([
          {
            key: 'effect',
            header: say('column.effect'),
            align: 'end',
            render: ({ effect }: Row) => (effect === null ? '–' : signed(effect)),
          },
          {
            key: 'interval',
            header: say('column.interval'),
            align: 'end',
            render: ({ interval }: Row) =>
              interval === null ? '–' : `${signed(interval.low)} – ${signed(interval.high)}`,
          },
        ] as const)
      : []),
  ];
  const notes =
    outcome.kind !== 'judged'
      ? []
      : recorded.flatMap(factor => {
          const kind = outcome.factors.find(other => other.factor === factor)?.outcome.kind;
          return kind === 'inseparable'
            ? [say(`mix.inseparable.${factor}`)]
            : kind === 'allAlike'
              ? [say(`mix.alike.${factor}`)]
              : [];
        });
  return (
    <Panel title={say('mix.title')} note={outcome.kind === 'judged' ? say('mix.note') : undefined} flush>
      <DataTable
        caption={say('mix.caption')}
        columns={columns}
        rows={rowsOf(found)}
        rowKey={({ factor, level }) => `${factor}/${level ?? ''}`}
      />
      <p className="tl-fairness-note">
        {[...notes, ...(recorded.includes('persona') ? [] : [say('mix.persona')])].join(' ')}
      </p>
    </Panel>
  );
};
