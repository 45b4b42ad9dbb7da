import { DataTable, Panel, ScorePill, useSigned, type Column } from '@truthline/ui';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ItemName } from './ItemName.tsx';
import type { Sides } from './self-mystery.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

type Row = Sides['items'][number];

const differenceOf = ({ self, mystery }: Row): number => 100 * (self - mystery);

/** One dealer's two audits, item by item, the largest differences first. */
export const SidesPanel = ({ sides }: { sides: Sides }) => {
  const say = useAgreementMessages();
  const read = useContentText();
  const signed = useSigned();
  const rows = sides.items.toSorted(
    (one, other) => Math.abs(differenceOf(other)) - Math.abs(differenceOf(one)),
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'item',
      header: say('items.item'),
      rowHeader: true,
      render: item => <ItemName item={item} />,
    },
    {
      key: 'self',
      header: say('sides.self'),
      align: 'end',
      sortValue: ({ self }) => self,
      render: ({ self }) => <ScorePill score={100 * self} />,
    },
    {
      key: 'mystery',
      header: say('sides.mystery'),
      align: 'end',
      sortValue: ({ mystery }) => mystery,
      render: ({ mystery }) => <ScorePill score={100 * mystery} />,
    },
    {
      key: 'difference',
      secondary: true,
      header: say('sides.difference'),
      align: 'end',
      descendingFirst: true,
      sortValue: differenceOf,
      render: row => (differenceOf(row) === 0 ? '–' : signed(differenceOf(row))),
    },
  ];
  return (
    <Panel
      title={say('sides.title', { dealer: read(sides.name) })}
      note={say('sides.same', {
        same: sides.items.filter(({ self, mystery }) => self === mystery).length,
        items: sides.items.length,
      })}
      flush
    >
      <div className="tl-agreement-sides">
        <span>
          {say('sides.self')} <ScorePill score={sides.self.score} />{' '}
          <TextLink to="/audits/$auditId/result" params={{ auditId: sides.self.auditId }}>
            {say('sides.openSelf')}
          </TextLink>
        </span>
        <span>
          {say('sides.mystery')} <ScorePill score={sides.mystery.score} />{' '}
          <TextLink to="/audits/$auditId/result" params={{ auditId: sides.mystery.auditId }}>
            {say('sides.openMystery')}
          </TextLink>
        </span>
      </div>
      <DataTable
        caption={say('sides.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ itemId }) => itemId}
        empty={say('items.none')}
      />
    </Panel>
  );
};
