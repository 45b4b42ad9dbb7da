import { DEALER_SIZES } from '@truthline/audit';
import { DataTable, Panel, type Column } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import type { Region } from './DealerForm.tsx';
import { PlaceField } from './PlaceField.tsx';
import { SizeField } from './SizeField.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

export type Dealer = Awaited<ReturnType<typeof api.dealers.list.query>>[number];

/** A region with its dealers, by code. */
export const RegionPanel = ({ region, dealers }: { region: Region; dealers: readonly Dealer[] }) => {
  const say = useDealersMessages();
  const read = useContentText();
  const may = useMay();
  const columns: readonly Column<Dealer>[] = [
    {
      key: 'code',
      width: '18%',
      header: say('column.code'),
      sortValue: ({ code }) => code,
      render: ({ code }) => code,
    },
    {
      key: 'name',
      header: say('column.name'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ name, city }) => (
        <>
          {read(name)}
          <span className="tl-only-narrow">{read(city)}</span>
        </>
      ),
    },
    {
      key: 'city',
      width: '18%',
      secondary: true,
      header: say('column.city'),
      sortValue: ({ city }) => read(city),
      render: ({ city }) => read(city),
    },
    {
      key: 'size',
      width: '14%',
      header: say('column.size'),
      sortValue: ({ size }) => (size === null ? -1 : DEALER_SIZES.indexOf(size)),
      render: dealer =>
        may('dealer.add') ? (
          <SizeField dealer={dealer} />
        ) : (
          say(dealer.size === null ? 'size.unsaid' : `size.${dealer.size}`)
        ),
    },
    {
      key: 'place',
      width: '18%',
      header: say('column.place'),
      render: dealer => <PlaceField dealer={dealer} />,
    },
    {
      key: 'timeZone',
      width: '18%',
      secondary: true,
      header: say('column.timeZone'),
      render: ({ timeZone }) => timeZone,
    },
  ];
  return (
    <Panel title={read(region.name)} note={say('region.dealers', { count: dealers.length })} flush>
      <DataTable
        caption={say('list.caption', { region: read(region.name) })}
        columns={columns}
        rows={dealers}
        rowKey={({ id }) => id}
        initialOrder={{ column: 'code', descending: false }}
        empty={say('region.empty')}
      />
    </Panel>
  );
};
