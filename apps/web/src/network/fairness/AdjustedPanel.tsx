import { DataTable, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import { recordedFactors } from '@truthline/audit';
import { useLevelName, type Judged } from './fairness.ts';
import { useFairnessMessages } from './use-fairness-messages.ts';
import { Visitors } from './Visitors.tsx';

type Row = Judged['dealers'][number];

/** Raw and adjusted score of every dealer, with the mix of its visits. */
export const AdjustedPanel = ({ dealers, visitors }: Pick<Judged, 'dealers' | 'visitors'>) => {
  const say = useFairnessMessages();
  const order = useTableOrder('dealers', { column: 'adjusted', descending: true });
  const read = useContentText();
  const formats = useFormats();
  const signed = useSigned();
  const nameOf = useLevelName();
  const mixText = ({ mix }: Row) =>
    recordedFactors(mix)
      .map(factor => mix[factor].map(({ level, n }) => `${nameOf(factor, level)} ${n}`).join(', '))
      .join(' · ');
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
      sortValue: ({ n }) => n,
      render: ({ n }) => formats.number(n),
    },
    {
      key: 'raw',
      header: say('column.raw'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ raw }) => raw,
      render: ({ raw }) => formats.score(raw),
    },
    {
      key: 'adjusted',
      header: say('column.adjusted'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ adjusted }) => adjusted,
      render: ({ adjusted }) => formats.score(adjusted),
    },
    {
      key: 'interval',
      header: say('column.interval'),
      align: 'end',
      secondary: true,
      render: ({ interval }) => (
        <span className="tl-fairness-range">
          {`${formats.score(interval.low)} – ${formats.score(interval.high)}`}
        </span>
      ),
    },
    {
      key: 'shift',
      header: say('column.shift'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ raw, adjusted }) => adjusted - raw,
      render: ({ raw, adjusted }) => signed(adjusted - raw),
    },
    {
      key: 'mix',
      header: say('column.mix'),
      secondary: true,
      render: row => <span className="tl-fairness-mix">{mixText(row)}</span>,
    },
    {
      key: 'visitors',
      header: say('column.visitors'),
      secondary: true,
      render: ({ name, visitedBy }) => (
        <Visitors
          dealer={read(name)}
          visits={visitedBy.map(({ visitor, n }) => ({
            name: visitors[visitor]?.name ?? say('auditor.unnamed'),
            n,
          }))}
        />
      ),
    },
  ];
  return (
    <Panel title={say('dealers.title')} note={say('dealers.note')} flush>
      <DataTable
        caption={say('dealers.caption')}
        columns={columns}
        rows={dealers}
        rowKey={({ dealerId }) => dealerId}
        {...order}
        rowHeight={32}
      />
    </Panel>
  );
};
