import { SegmentedControl } from '@mantine/core';
import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import { useKeptChoice, useTableOrder } from '../frame/use-kept-look.ts';
import { ItemName } from './ItemName.tsx';
import type { Compared } from './self-mystery.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

type Row = Compared['items'][number];
type Figure = { readonly value: number | null; readonly interval: Row['ac1Interval'] };

/** Agreement of every item: the ten that disagree most first, the others one switch away. */
export const ItemsPanel = ({
  compared,
  counted,
}: {
  compared: Pick<Compared, 'items' | 'disagreeMost' | 'leastPairs'>;
  /** What `n` counts, where it is not dealers. */
  counted?: string;
}) => {
  const say = useAgreementMessages();
  const read = useContentText();
  const formats = useFormats();
  const { items, disagreeMost, leastPairs } = compared;
  const [shown, setShown] = useKeptChoice('items', ['worst', 'all']);
  const order = useTableOrder('items');
  const byId = new Map(items.map(item => [item.itemId, item]));
  const rows = shown === 'all' ? items : disagreeMost.flatMap(itemId => byId.get(itemId) ?? []);
  const figure = ({ value, interval }: Figure) => {
    if (value === null) return '–';
    const bounds =
      interval === null
        ? null
        : `${formats.number(interval.low, 2)} – ${formats.number(interval.high, 2)}`.replaceAll('-', '−');
    return (
      <>
        {formats.number(value, 2).replace('-', '−')}
        {bounds === null ? null : <div className="tl-panel-note">({bounds})</div>}
      </>
    );
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'item',
      header: say('items.item'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: item => <ItemName item={item} />,
    },
    {
      key: 'dealers',
      secondary: true,
      header: counted ?? say('items.dealers'),
      align: 'end',
      sortValue: ({ n }) => n,
      render: ({ n }) => formats.number(n),
    },
    {
      key: 'same',
      header: say('items.same'),
      align: 'end',
      sortValue: ({ agreement }) => agreement,
      render: ({ n, agreement }) => (n < leastPairs ? say('items.few') : formats.percent(agreement)),
    },
    {
      key: 'ac1',
      header: say('items.ac1'),
      align: 'end',
      sortValue: ({ n, ac1 }) => (n < leastPairs ? null : ac1),
      render: ({ n, ac1, ac1Interval }) =>
        figure({ value: n < leastPairs ? null : ac1, interval: ac1Interval }),
    },
    {
      key: 'kappa',
      secondary: true,
      header: say('items.kappa'),
      align: 'end',
      sortValue: ({ n, kappa }) => (n < leastPairs ? null : kappa),
      render: ({ n, kappa, kappaInterval }) =>
        figure({ value: n < leastPairs ? null : kappa, interval: kappaInterval }),
    },
    {
      key: 'self',
      header: say('items.self'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ selfHigher }) => selfHigher,
      render: ({ selfHigher }) => formats.number(selfHigher),
    },
    {
      key: 'mystery',
      secondary: true,
      header: say('items.mystery'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ mysteryHigher }) => mysteryHigher,
      render: ({ mysteryHigher }) => formats.number(mysteryHigher),
    },
  ];
  return (
    <Panel title={say('items.title')} flush>
      <p className="tl-agreement-how">{say('items.how')}</p>
      <SegmentedControl
        size="xs"
        mx="md"
        mb="xs"
        aria-label={say('items.show')}
        data={[
          { value: 'worst', label: say('items.worst', { count: disagreeMost.length }) },
          { value: 'all', label: say('items.all', { count: items.length }) },
        ]}
        value={shown}
        onChange={value => setShown(value === 'all' ? 'all' : 'worst')}
      />
      <DataTable
        caption={say('items.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ itemId }) => itemId}
        {...order}
        empty={say(items.length === 0 ? 'items.none' : 'items.agree')}
      />
    </Panel>
  );
};
