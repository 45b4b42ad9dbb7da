import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ChartWithTable } from './ChartWithTable.tsx';
import { FunnelDrawing } from './FunnelDrawing.tsx';
import { flagShape, type FunnelFlag, type FunnelLimit, type FunnelPoint } from './funnel.ts';

export type FunnelPlotProps = {
  /** 0–100: what the limits stand around. */
  readonly target: number;
  readonly points: readonly FunnelPoint[];
  /** In ascending order of count. */
  readonly limits: readonly FunnelLimit[];
  readonly onSelect?: (id: string) => void;
  /** Points that are ringed and carry their name wherever they lie. */
  readonly highlighted?: ReadonlySet<string>;
};

const FunnelTable = ({ points }: Pick<FunnelPlotProps, 'points'>) => {
  const say = useUiMessages();
  const formats = useFormats();
  return (
    <DataTable
      caption={say('funnel.caption')}
      rows={points}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'score', descending: true }}
      rowHeight={32}
      columns={[
        {
          key: 'name',
          header: say('funnel.dealer'),
          rowHeader: true,
          sortValue: ({ name }) => name,
          render: ({ name }) => name,
        },
        {
          key: 'count',
          header: say('funnel.xAxis'),
          align: 'end',
          sortValue: ({ count }) => count,
          render: ({ count }) => formats.number(count),
        },
        {
          key: 'score',
          header: say('funnel.yAxis'),
          align: 'end',
          sortValue: ({ score }) => score,
          render: ({ score }) => formats.score(score),
        },
        { key: 'flag', header: say('funnel.flag'), render: ({ flag }) => say(`funnel.${flag}`) },
      ]}
    />
  );
};

const flags: readonly FunnelFlag[] = ['above', 'within', 'below'];

const FunnelLegend = () => {
  const say = useUiMessages();
  return (
    <ul className="tl-chart-legend" aria-label={say('chart.legend')}>
      {flags.map(flag => (
        <li key={flag}>
          <svg viewBox="-11 -6 22 12" aria-hidden>
            <g className="tl-chart-point" data-flag={flag}>
              <path d={flagShape(flag, 0, 0)} />
            </g>
          </svg>
          {say(`funnel.${flag}`)}
        </li>
      ))}
      {([false, true] as const).map(wide => (
        <li key={String(wide)}>
          <svg viewBox="0 0 22 12" aria-hidden>
            <path className="tl-chart-limit" data-wide={wide} d="M0 6H22" />
          </svg>
          {wide ? say('funnel.limits998') : say('funnel.limits95')}
        </li>
      ))}
    </ul>
  );
};

/** Scores against the evidence behind them, between limits of chance; those judged beyond chance carry their name. */
export const FunnelPlot = (props: FunnelPlotProps) => (
  <ChartWithTable
    chart={
      <>
        <FunnelDrawing {...props} />
        <FunnelLegend />
      </>
    }
    table={<FunnelTable points={props.points} />}
  />
);
