import { DataTable, Panel, ScorePill, useSigned, type Column } from '@truthline/ui';
import { TextLink } from '../../frame/links.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import { useBiasColumns } from './bias-columns.tsx';
import type { Honesty } from './honesty.ts';
import { useHonestyMessages } from './use-honesty-messages.ts';

const ROW = 32;

type Region = Honesty['regions'][number];
type Dealer = Honesty['dealers'][number];
type Pair = NonNullable<Honesty['pairs']>[number];

export const RegionsPanel = ({ regions }: { regions: Honesty['regions'] }) => {
  const say = useHonestyMessages();
  const order = useTableOrder('regions', { column: 'bias', descending: true });
  const read = useContentText();
  const bias = useBiasColumns<Region>();
  const columns: readonly Column<Region>[] = [
    {
      key: 'region',
      header: say('column.region'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ name }) => read(name),
    },
    ...bias,
  ];
  return (
    <Panel title={say('regions.title')} flush>
      <DataTable
        caption={say('regions.caption')}
        columns={columns}
        rows={regions}
        rowKey={({ regionId }) => regionId}
        {...order}
      />
    </Panel>
  );
};

export const DealersPanel = ({ found }: { found: Honesty }) => {
  const say = useHonestyMessages();
  const order = useTableOrder('dealers', { column: 'bias', descending: true });
  const read = useContentText();
  const bias = useBiasColumns<Dealer>();
  const columns: readonly Column<Dealer>[] = [
    {
      key: 'dealer',
      header: say('column.dealer'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ name, code, dealerId }) => (
        <>
          <TextLink to="/network/honesty" search={known => ({ ...known, dealer: dealerId })}>
            {read(name)}
          </TextLink>
          <span className="tl-network-code">{code}</span>
        </>
      ),
    },
    ...bias,
  ];
  return (
    <Panel title={say('dealers.title')} note={say('dealers.note', { least: found.method.leastPairs })} flush>
      <DataTable
        caption={say('dealers.caption')}
        columns={columns}
        rows={found.dealers}
        rowKey={({ dealerId }) => dealerId}
        {...order}
        rowHeight={ROW}
      />
    </Panel>
  );
};

/** One dealer's pairs, wave by wave. */
export const PairsPanel = ({ pairs, dealer }: { pairs: readonly Pair[]; dealer: Dealer }) => {
  const say = useHonestyMessages();
  const read = useContentText();
  const signed = useSigned();
  const columns: readonly Column<Pair>[] = [
    {
      key: 'wave',
      header: say('column.wave'),
      rowHeader: true,
      render: ({ waveId, waveName }) => (
        <TextLink to="/waves/$waveId/agreement" params={{ waveId }} search={{ dealer: dealer.dealerId }}>
          {read(waveName)}
        </TextLink>
      ),
    },
    {
      key: 'self',
      header: say('column.self'),
      align: 'end',
      render: ({ self }) => <ScorePill score={self} />,
    },
    {
      key: 'mystery',
      header: say('column.mystery'),
      align: 'end',
      render: ({ mystery }) => <ScorePill score={mystery} />,
    },
    {
      key: 'difference',
      header: say('column.difference'),
      align: 'end',
      render: ({ self, mystery }) => signed(self - mystery),
    },
  ];
  return (
    <Panel title={say('pairs.title', { dealer: read(dealer.name) })} flush>
      <DataTable
        caption={say('pairs.caption')}
        columns={columns}
        rows={pairs}
        rowKey={({ waveId }) => waveId}
      />
    </Panel>
  );
};
