import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ChartWithTable } from './ChartWithTable.tsx';
import { DifferenceDrawing } from './DifferenceDrawing.tsx';
import { differenceFlag, differenceOf, type DifferenceLimits, type DifferencePoint } from './difference.ts';
import { flagShape, type FunnelFlag } from './funnel.ts';
import { useSigned } from './use-signed.ts';

export type DifferencePlotProps = {
  readonly points: readonly DifferencePoint[];
  /** Null where there are too few points to draw any. */
  readonly limits: DifferenceLimits | null;
  /** What is compared, in the language of the screen. */
  readonly words: {
    readonly caption: string;
    /** What one point is. */
    readonly unit: string;
    readonly first: string;
    readonly second: string;
    readonly xAxis: string;
  };
  readonly onSelect?: (id: string) => void;
};

const DifferenceTable = ({ points, limits, words }: DifferencePlotProps) => {
  const say = useUiMessages();
  const formats = useFormats();
  const signed = useSigned();
  return (
    <DataTable
      caption={words.caption}
      rows={points}
      rowKey={({ id }) => id}
      initialOrder={{ column: 'difference', descending: true }}
      rowHeight={32}
      columns={[
        {
          key: 'name',
          header: words.unit,
          rowHeader: true,
          sortValue: ({ name }) => name,
          render: ({ name }) => name,
        },
        {
          key: 'first',
          header: words.first,
          align: 'end',
          sortValue: ({ first }) => first,
          render: ({ first }) => formats.score(first),
        },
        {
          key: 'second',
          header: words.second,
          align: 'end',
          sortValue: ({ second }) => second,
          render: ({ second }) => formats.score(second),
        },
        {
          key: 'difference',
          header: say('difference.column'),
          align: 'end',
          descendingFirst: true,
          sortValue: differenceOf,
          render: point => signed(differenceOf(point)),
        },
        ...(limits === null
          ? []
          : [
              {
                key: 'flag',
                secondary: true,
                header: say('difference.flag'),
                render: (point: DifferencePoint) => say(`difference.${differenceFlag(point, limits)}`),
              },
            ]),
      ]}
    />
  );
};

const flags: readonly FunnelFlag[] = ['above', 'within', 'below'];

const DifferenceLegend = () => {
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
          {say(`difference.${flag}`)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 22 12" aria-hidden>
          <path className="tl-chart-limit" data-wide="false" d="M0 6H22" />
        </svg>
        {say('difference.limits')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden>
          <rect className="tl-chart-band" width="22" height="12" />
        </svg>
        {say('difference.band')}
      </li>
    </ul>
  );
};

/**
 * Two ways of measuring the same things (Bland & Altman 1986): the difference of each pair against its mean, between the
 * limits within which 19 of 20 differences are expected. Pairs outside carry their name.
 */
export const DifferencePlot = (props: DifferencePlotProps) => (
  <ChartWithTable
    chart={
      <>
        <DifferenceDrawing {...props} />
        {props.limits === null ? null : <DifferenceLegend />}
      </>
    }
    table={<DifferenceTable {...props} />}
  />
);
