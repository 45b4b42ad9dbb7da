import { DataTable, Panel } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import type { Region } from './DealerForm.tsx';
import { useDealerColumns, type Dealer } from './use-dealer-columns.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

/** A region with its dealers, by code. */
export const RegionPanel = ({ region, dealers }: { region: Region; dealers: readonly Dealer[] }) => {
  const say = useDealersMessages();
  const read = useContentText();
  const columns = useDealerColumns();
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
