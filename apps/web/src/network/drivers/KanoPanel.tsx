import { DataTable, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import type { Drivers } from './drivers.ts';
import { MomentName } from './MomentName.tsx';
import { useDriversMessages } from './use-drivers-messages.ts';

type Row = Drivers['kano'][number];

/** What customers said of having a thing and lacking it; nothing where no pair is asked. */
export const KanoPanel = ({ drivers: { kano, survey, method } }: { drivers: Drivers }) => {
  const say = useDriversMessages();
  const formats = useFormats();
  const signed = useSigned(2);
  if (kano.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    {
      key: 'moment',
      header: say('column.moment'),
      rowHeader: true,
      render: ({ questionId }) => <MomentName survey={survey} questionId={questionId} />,
    },
    {
      key: 'class',
      header: say('column.class'),
      render: ({ mostly, n }) =>
        n === 0
          ? say('pairs.none')
          : mostly === null
            ? say('pairs.tie', { n: formats.number(n) })
            : say('pairs.mostly', { kind: say(`kind.${mostly}`), n: formats.number(n) }),
    },
    {
      key: 'with',
      header: say('column.with'),
      align: 'end',
      render: ({ coefficients: found }) =>
        found === null
          ? '–'
          : say('contrasts.value', {
              value: formats.number(found.satisfaction, 2),
              low: formats.number(found.satisfactionInterval.low, 2),
              high: formats.number(found.satisfactionInterval.high, 2),
            }),
    },
    {
      key: 'without',
      header: say('column.without'),
      align: 'end',
      render: ({ coefficients: found }) =>
        found === null
          ? '–'
          : say('contrasts.value', {
              value: signed(found.dissatisfaction),
              low: signed(found.dissatisfactionInterval.low),
              high: signed(found.dissatisfactionInterval.high),
            }),
    },
  ];
  return (
    <Panel
      title={say('pairs.title')}
      note={say('pairs.note', { level: formats.percent(method.intervalLevel) })}
      flush
    >
      <DataTable
        caption={say('pairs.caption')}
        columns={columns}
        rows={kano}
        rowKey={({ questionId }) => questionId}
      />
    </Panel>
  );
};
