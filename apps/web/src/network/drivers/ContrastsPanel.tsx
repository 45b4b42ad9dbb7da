import { DataTable, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import type { Drivers } from './drivers.ts';
import { MomentName } from './MomentName.tsx';
import { NoFigure } from './NoFigure.tsx';
import { useDriversMessages } from './use-drivers-messages.ts';

type Judged = Extract<Drivers['contrasts'], { readonly kind: 'judged' }>;
type Row = Judged['moments'][number];

/** Penalty and reward of each moment, and the class they make it. */
export const ContrastsPanel = ({ drivers: { contrasts, survey, method } }: { drivers: Drivers }) => {
  const say = useDriversMessages();
  const formats = useFormats();
  const signed = useSigned(2);
  const order = useTableOrder('contrasts', { column: 'penalty', descending: false });
  if (contrasts.kind !== 'judged')
    return (
      <Panel title={say('contrasts.title')}>
        <NoFigure outcome={contrasts} />
      </Panel>
    );
  const told = (value: Row['penalty']) =>
    value === null
      ? '–'
      : say('contrasts.value', {
          value: signed(value.value),
          low: signed(value.interval.low),
          high: signed(value.interval.high),
        });
  const columns: readonly Column<Row>[] = [
    {
      key: 'moment',
      header: say('column.moment'),
      rowHeader: true,
      render: ({ questionId }) => <MomentName survey={survey} questionId={questionId} />,
    },
    {
      key: 'penalty',
      header: say('column.penalty'),
      align: 'end',
      sortValue: ({ penalty }) => penalty?.value ?? 0,
      render: ({ penalty }) => told(penalty),
    },
    {
      key: 'reward',
      header: say('column.reward'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ reward }) => reward?.value ?? 0,
      render: ({ reward }) => told(reward),
    },
    {
      key: 'kind',
      header: say('column.kind'),
      sortValue: ({ kind }) => kind,
      render: ({ kind }) => (kind === null ? '–' : say(`kind.${kind}`)),
    },
  ];
  return (
    <Panel
      title={say('contrasts.title')}
      note={say('contrasts.note', {
        poorAt: method.poorAt,
        excellentAt: method.excellentAt,
        n: formats.number(contrasts.n),
        rSquared: formats.number(contrasts.rSquared ?? 0, 2),
      })}
      flush
    >
      <DataTable
        caption={say('contrasts.caption')}
        columns={columns}
        rows={contrasts.moments}
        rowKey={({ questionId }) => questionId}
        {...order}
      />
    </Panel>
  );
};
