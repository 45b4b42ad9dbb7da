import { Select } from '@mantine/core';
import { HEAT_GROUPINGS } from '@truthline/audit';
import { HEATMAP_ORDERS, type HeatmapSearch } from './heatmap-search.ts';
import { useHeatmapMessages } from './use-heatmap-messages.ts';

type HeatmapControlsProps = {
  readonly search: HeatmapSearch;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** One column at a time: it must be chosen. */
  readonly isNarrow: boolean;
  readonly shown: string | null;
  readonly onChange: (change: {
    readonly [Key in keyof HeatmapSearch]: HeatmapSearch[Key] | undefined;
  }) => void;
};

const WHOLE = '*';

/** What the columns are and how the rows stand; both in the address. */
export const HeatmapControls = ({ search, columns, isNarrow, shown, onChange }: HeatmapControlsProps) => {
  const say = useHeatmapMessages();
  const order = search.order ?? 'weakest';
  const sortsByScore = order === 'weakest' || order === 'strongest';
  return (
    <div className="tl-network-filters">
      <Select
        label={say('by')}
        allowDeselect={false}
        data={HEAT_GROUPINGS.map(value => ({ value, label: say(`by.${value}`) }))}
        value={search.by ?? 'moments'}
        onChange={value =>
          onChange({
            by: HEAT_GROUPINGS.find(known => known === value && known !== 'moments'),
            column: undefined,
          })
        }
      />
      <Select
        label={say('order')}
        allowDeselect={false}
        data={HEATMAP_ORDERS.map(value => ({ value, label: say(`order.${value}`) }))}
        value={order}
        onChange={value =>
          onChange({ order: HEATMAP_ORDERS.find(known => known === value && known !== 'weakest') })
        }
      />
      <Select
        searchable
        label={say(isNarrow ? 'column.shown' : 'column')}
        allowDeselect={false}
        disabled={!isNarrow && !sortsByScore}
        data={[
          ...(isNarrow ? [] : [{ value: WHOLE, label: say('column.all') }]),
          ...columns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={isNarrow ? shown : (columns.find(({ id }) => id === search.column)?.id ?? WHOLE)}
        onChange={value => onChange({ column: value === null || value === WHOLE ? undefined : value })}
      />
    </div>
  );
};
