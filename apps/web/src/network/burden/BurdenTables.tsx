import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import { useFrameMessages } from '../../frame/use-frame-messages.ts';
import type { Burden } from './burden.ts';
import { useBurdenMessages } from './use-burden-messages.ts';

type Programme = Burden['programmes'][number];
type Row = Burden['rows'][number];

const useProgrammeName = (): ((programme: Programme) => string) => {
  const say = useBurdenMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  return ({ title, kind }) => say('programme.name', { title: read(title), kind: sayFrame(`kind.${kind}`) });
};

export const ProgrammesPanel = ({ programmes }: Pick<Burden, 'programmes'>) => {
  const say = useBurdenMessages();
  const formats = useFormats();
  const nameOf = useProgrammeName();
  const columns: readonly Column<Programme>[] = [
    { key: 'programme', header: say('column.programme'), rowHeader: true, render: nameOf },
    {
      key: 'dealers',
      header: say('column.dealers'),
      align: 'end',
      secondary: true,
      render: ({ dealers }) => formats.number(dealers),
    },
    {
      key: 'visits',
      header: say('column.visits'),
      align: 'end',
      render: ({ visits }) => formats.number(visits),
    },
    {
      key: 'perDealer',
      header: say('column.perDealer'),
      align: 'end',
      secondary: true,
      render: ({ visits, dealers }) => formats.number(visits / dealers, 1),
    },
    {
      key: 'minutes',
      header: say('column.minutes'),
      align: 'end',
      render: ({ minutes }) => formats.score(minutes),
    },
    {
      key: 'interval',
      header: say('column.interval'),
      align: 'end',
      render: ({ interval }) =>
        interval === null ? '–' : `${formats.score(interval.low)} – ${formats.score(interval.high)}`,
    },
    {
      key: 'timed',
      header: say('column.timed'),
      align: 'end',
      secondary: true,
      render: ({ timed }) => formats.number(timed),
    },
  ];
  return (
    <Panel title={say('programmes.title')} flush>
      <DataTable
        caption={say('programmes.caption')}
        columns={columns}
        rows={programmes}
        rowKey={({ checklistId, kind }) => `${checklistId}/${kind}`}
      />
    </Panel>
  );
};

export const DealersPanel = ({ burden: { rows, programmes } }: { burden: Burden }) => {
  const say = useBurdenMessages();
  const order = useTableOrder('dealers', { column: 'minutes', descending: true });
  const read = useContentText();
  const formats = useFormats();
  const nameOf = useProgrammeName();
  const columns: readonly Column<Row>[] = [
    {
      key: 'dealer',
      header: say('column.dealer'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ name, code }) => (
        <>
          {read(name)} <span className="tl-network-code">{code}</span>
        </>
      ),
    },
    {
      key: 'visits',
      header: say('column.visits'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ visits }) => visits,
      render: ({ visits }) => formats.number(visits),
    },
    ...programmes.map((programme, at): Column<Row> => ({
      key: `${programme.checklistId}/${programme.kind}`,
      header: nameOf(programme),
      align: 'end',
      secondary: true,
      descendingFirst: true,
      sortValue: ({ byProgramme }) => byProgramme[at] ?? 0,
      render: ({ byProgramme }) => formats.number(byProgramme[at] ?? 0),
    })),
    {
      key: 'minutes',
      header: say('column.total'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ minutes }) => minutes,
      render: ({ minutes, timed, visits }) =>
        timed === visits
          ? formats.number(minutes)
          : say('column.totalTimed', { minutes: formats.number(minutes), timed, visits }),
    },
    {
      key: 'twice',
      header: say('column.twice'),
      align: 'end',
      secondary: true,
      descendingFirst: true,
      sortValue: ({ askedTwice }) => askedTwice,
      render: ({ askedTwice }) => formats.number(askedTwice),
    },
  ];
  return (
    <Panel title={say('dealers.title')} note={say('dealers.note')} flush>
      <DataTable
        caption={say('dealers.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ dealerId }) => dealerId}
        {...order}
        rowHeight={32}
      />
    </Panel>
  );
};
