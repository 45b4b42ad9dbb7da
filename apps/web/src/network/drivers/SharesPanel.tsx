import { DataTable, IntervalTrack, Panel, useFormats, type Column } from '@truthline/ui';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import type { Drivers } from './drivers.ts';
import { MomentName } from './MomentName.tsx';
import { NoFigure } from './NoFigure.tsx';
import { useDriversMessages } from './use-drivers-messages.ts';

type Judged = Extract<Drivers['drivers'], { readonly kind: 'judged' }>;
type Row = Judged['moments'][number];

const SharesTable = ({ judged, survey }: { judged: Judged } & Pick<Drivers, 'survey'>) => {
  const say = useDriversMessages();
  const order = useTableOrder('shares', { column: 'share', descending: true });
  const formats = useFormats();
  const most = Math.max(...judged.moments.map(({ interval }) => interval.high), 0.01);
  const domain = [0, Math.ceil(20 * most) / 20] as const;
  const columns: readonly Column<Row>[] = [
    {
      key: 'moment',
      header: say('column.moment'),
      rowHeader: true,
      render: ({ questionId }) => <MomentName survey={survey} questionId={questionId} />,
    },
    {
      key: 'track',
      header: say('column.track', { low: formats.percent(0), high: formats.percent(domain[1]) }),
      width: '32%',
      render: ({ share, interval: { low, high } }) => (
        <IntervalTrack low={low} high={high} score={share} shrunk={null} target={null} domain={domain} />
      ),
    },
    {
      key: 'share',
      header: say('column.share'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ share }) => share,
      render: ({ share }) => formats.percent(share),
    },
    {
      key: 'interval',
      header: say('column.interval'),
      align: 'end',
      render: ({ interval: { low, high } }) => `${formats.percent(low)} – ${formats.percent(high)}`,
    },
    {
      key: 'performance',
      header: say('column.performance'),
      align: 'end',
      secondary: true,
      sortValue: ({ performance }) => performance,
      render: ({ performance }) => formats.number(performance, 2),
    },
    {
      key: 'quadrant',
      header: say('column.quadrant'),
      secondary: true,
      render: ({ quadrant }) => say(`quadrant.${quadrant}`),
    },
  ];
  return (
    <DataTable
      caption={say('shares.caption')}
      columns={columns}
      rows={judged.moments}
      rowKey={({ questionId }) => questionId}
      {...order}
    />
  );
};

/** Which moments carry overall satisfaction: a chart that is a table. */
export const SharesPanel = ({ drivers: { drivers, survey } }: { drivers: Drivers }) => {
  const say = useDriversMessages();
  const formats = useFormats();
  if (drivers.kind !== 'judged')
    return (
      <Panel title={say('shares.title')}>
        <NoFigure outcome={drivers} />
      </Panel>
    );
  const { draws, seed, n, rSquared } = drivers;
  return (
    <Panel
      title={say('shares.title')}
      note={say('shares.note', {
        draws: formats.number(draws),
        seed,
        n: formats.number(n),
        rSquared: formats.number(rSquared, 2),
      })}
      flush
    >
      <SharesTable judged={drivers} survey={survey} />
      <p className="tl-drivers-line tl-drivers-foot">{say('shares.meaning')}</p>
    </Panel>
  );
};
