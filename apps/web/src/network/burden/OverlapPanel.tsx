import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import { ItemName } from '../../agreement/ItemName.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import type { Burden } from './burden.ts';
import { useBurdenMessages } from './use-burden-messages.ts';

type Overlap = Burden['overlaps'][number];
type Row = Overlap['items'][number];

const OneOverlap = ({ overlap: { first, second, dealers, items } }: { overlap: Overlap }) => {
  const say = useBurdenMessages();
  const read = useContentText();
  const formats = useFormats();
  const columns: readonly Column<Row>[] = [
    {
      key: 'item',
      header: say('column.item'),
      rowHeader: true,
      render: item => <ItemName item={{ ...item, itemId: item.first }} />,
    },
    {
      key: 'cause',
      header: say('column.cause'),
      render: ({ cause, second: other }) => say(`cause.${cause}`, { second: other }),
    },
  ];
  const titles = { first: read(first.title), second: read(second.title) };
  return (
    <details className="tl-burden-overlap">
      <summary>
        {say('overlaps.pair', {
          ...titles,
          count: items.length,
          firstItems: first.items,
          secondItems: second.items,
          dealers: formats.number(dealers),
        })}
      </summary>
      <DataTable
        caption={say('overlaps.caption', titles)}
        columns={columns}
        rows={items}
        rowKey={({ first: item }) => item}
      />
    </details>
  );
};

/** What two checklists both ask, each pair of them folded. */
export const OverlapPanel = ({ overlaps }: Pick<Burden, 'overlaps'>) => {
  const say = useBurdenMessages();
  return (
    <Panel title={say('overlaps.title')} note={say('overlaps.note')}>
      {overlaps.length === 0 ? <p className="tl-panel-note">{say('overlaps.none')}</p> : null}
      {overlaps.map(overlap => (
        <OneOverlap key={`${overlap.first.checklistId}/${overlap.second.checklistId}`} overlap={overlap} />
      ))}
    </Panel>
  );
};
