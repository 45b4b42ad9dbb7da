import { DataTable, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import type { Judged } from './fairness.ts';
import { useFairnessMessages } from './use-fairness-messages.ts';

type Auditors = Extract<Judged['auditors'], { readonly kind: 'compared' }>;
type Row = Auditors['each'][number];

const severityOf = (row: Row) => (row.kind === 'estimated' ? row.severity : null);

const useColumns = (): readonly Column<Row>[] => {
  const say = useFairnessMessages();
  const formats = useFormats();
  const signed = useSigned();
  const judge = (row: Row) => {
    if (row.kind === 'inseparable') return say('judgement.inseparable');
    if (!row.beyondChance) return say('judgement.none');
    return say(row.severity < 0 ? 'judgement.strict' : 'judgement.kind');
  };
  return [
    {
      key: 'auditor',
      header: say('column.auditor'),
      rowHeader: true,
      sortValue: ({ name }) => name,
      render: ({ name }) => name ?? say('auditor.unnamed'),
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
      key: 'severity',
      header: say('column.severity'),
      align: 'end',
      sortValue: severityOf,
      render: row => (row.kind === 'estimated' ? signed(row.severity) : '–'),
    },
    {
      key: 'interval',
      header: say('column.interval'),
      align: 'end',
      secondary: true,
      render: row =>
        row.kind === 'estimated' ? `${signed(row.interval.low)} – ${signed(row.interval.high)}` : '–',
    },
    { key: 'judgement', header: say('column.judgement'), render: judge },
  ];
};

/** Each auditor beside the others, or why they cannot be told from the dealers they went to. */
export const AuditorsPanel = ({ outcome: { auditors, visitDeviation } }: { outcome: Judged }) => {
  const say = useFairnessMessages();
  const formats = useFormats();
  const columns = useColumns();
  const order = useTableOrder('auditors', { column: 'severity', descending: false });
  if (auditors.kind === 'inseparable')
    return (
      <Panel title={say('auditors.title')}>
        <p className="tl-fairness-words">
          {auditors.auditors < 2
            ? say('auditors.one')
            : say('auditors.inseparable', { auditors: formats.number(auditors.auditors) })}
        </p>
      </Panel>
    );
  return (
    <Panel
      title={say('auditors.title')}
      note={say('auditors.note', {
        deviation: formats.score(auditors.deviation),
        visit: formats.score(visitDeviation),
      })}
      flush
    >
      <DataTable
        caption={say('auditors.caption')}
        columns={columns}
        rows={auditors.each}
        rowKey={({ auditorId }) => auditorId ?? ''}
        {...order}
        rowHeight={32}
      />
      {auditors.groups < 2 ? null : (
        <p className="tl-fairness-note">{say('auditors.groups', { groups: auditors.groups })}</p>
      )}
    </Panel>
  );
};
