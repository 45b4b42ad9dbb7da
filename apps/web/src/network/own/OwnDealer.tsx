import { DataTable, IntervalTrack, Panel, intervalDomain, useFormats, type Column } from '@truthline/ui';
import type { api } from '../../app/api-client.ts';
import { useContentText } from '../../frame/use-content-text.ts';
import { useOwnMessages } from './use-own-messages.ts';

type Own = Awaited<ReturnType<typeof api.network.own.query>>;
type Dealer = Own['dealers'][number];
type Group = {
  readonly key: string;
  readonly name: string;
  readonly dealerCount: number;
  readonly quartiles: NonNullable<Own['benchmark']>['quartiles'];
};

const Place = ({ dealer, ranked }: { dealer: Dealer; ranked: number | null }) => {
  const say = useOwnMessages();
  const { rank, insufficient } = dealer;
  if (rank !== null && ranked !== null)
    return say('rank.value', { rank: rank.rank, low: rank.low, high: rank.high, count: ranked });
  if (insufficient === null) return null;
  const { furtherAudits } = insufficient;
  return furtherAudits === null
    ? say('rank.insufficientOpen')
    : say('rank.insufficient', { count: furtherAudits });
};

/** Own score and interval over the middle half of others. The words and numbers stand beside it. */
const Spread = ({ dealer, groups }: { dealer: Dealer; groups: readonly Group[] }) => {
  const say = useOwnMessages();
  const formats = useFormats();
  const own = dealer.interval ?? { low: dealer.mean ?? 0, high: dealer.mean ?? 0 };
  const domain = intervalDomain([own, ...groups.map(({ quartiles }) => quartiles)]);
  const columns: readonly Column<Group>[] = [
    { key: 'name', header: say('spread.group'), rowHeader: true, render: ({ name }) => name },
    {
      key: 'track',
      header: `${say('spread.track')} ${domain[0]}–${domain[1]}`,
      width: '40%',
      render: ({ quartiles }) => (
        <IntervalTrack
          low={own.low}
          high={own.high}
          score={dealer.mean ?? own.low}
          shrunk={null}
          target={quartiles.median}
          band={quartiles}
          domain={domain}
        />
      ),
    },
    {
      key: 'quartiles',
      header: say('spread.quartiles'),
      align: 'end',
      render: ({ quartiles: { low, high } }) => `${formats.score(low)} – ${formats.score(high)}`,
    },
    {
      key: 'median',
      header: say('spread.median'),
      align: 'end',
      render: ({ quartiles }) => formats.score(quartiles.median),
    },
    {
      key: 'dealers',
      header: say('spread.dealers'),
      align: 'end',
      secondary: true,
      render: ({ dealerCount }) => formats.number(dealerCount),
    },
  ];
  return (
    <DataTable caption={say('spread.caption')} columns={columns} rows={groups} rowKey={({ key }) => key} />
  );
};

/** One dealer's value, how sure it is, and how others are spread around it. */
export const OwnDealer = ({ dealer, own }: { dealer: Dealer; own: Own }) => {
  const say = useOwnMessages();
  const read = useContentText();
  const formats = useFormats();
  const { benchmark, method } = own;
  const { peers, size, mean, interval } = dealer;
  const groups: readonly Group[] = [
    ...(peers.kind === 'told' && size !== null ? [{ key: size, name: say(`peers.${size}`), ...peers }] : []),
    ...(benchmark === null ? [] : [{ key: 'all', name: say('peers.all'), ...benchmark }]),
  ];
  return (
    <Panel title={read(dealer.name)} note={dealer.code}>
      {mean === null ? (
        <p className="tl-network-method">{say('own.none')}</p>
      ) : (
        <>
          <p className="tl-network-number">
            {formats.score(mean)}
            <small>
              {interval === null
                ? say('own.noInterval')
                : say('own.interval', {
                    level: formats.percent(method.intervalLevel),
                    low: formats.score(interval.low),
                    high: formats.score(interval.high),
                  })}
              {' · '}
              {say('own.base', { count: dealer.auditCount, items: formats.number(dealer.itemCount) })}
            </small>
          </p>
          <p className="tl-own-rank">
            <Place dealer={dealer} ranked={method.rankedDealers} />
          </p>
          {groups.length === 0 ? null : <Spread dealer={dealer} groups={groups} />}
        </>
      )}
      {peers.kind === 'told' ? null : <p className="tl-network-method">{say(`untold.${peers.reason}`)}</p>}
    </Panel>
  );
};
