import { DataTable, Panel, useFormats } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import type { Region } from './DealerForm.tsx';
import { useDealerColumns, type Dealer } from './use-dealer-columns.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

/** Pixels of a row with a choice of sizes in it. */
const ROW = 44;

/** The dealers of a large network in one table, region by region: of thousands of rows only those in view are drawn. */
export const ManyDealers = ({
  regions,
  dealers,
}: {
  regions: readonly Region[];
  dealers: readonly Dealer[];
}) => {
  const say = useDealersMessages();
  const read = useContentText();
  const formats = useFormats();
  const columns = useDealerColumns();
  const names = new Map(regions.map(({ id, name }) => [id, read(name)]));
  return (
    <Panel title={say('title')} note={say('list.dealers', { dealers: formats.number(dealers.length) })} flush>
      <DataTable
        caption={say('title')}
        columns={columns}
        rows={dealers}
        rowKey={({ id }) => id}
        rowHeight={ROW}
        initialOrder={{ column: 'code', descending: false }}
        groupOf={({ regionId }) => names.get(regionId) ?? ''}
      />
    </Panel>
  );
};
