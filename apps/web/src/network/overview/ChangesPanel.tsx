import { DataTable, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import type { Overview } from './overview.ts';
import { useOverviewMessages } from './use-overview-messages.ts';

type Compared = Extract<Overview['changes'], { kind: 'compared' }>;
type Change = Compared['up'][number];

const LEVEL = 0.95;

const ChangeTable = ({
  direction,
  changes,
  count,
}: {
  direction: 'up' | 'down';
  changes: readonly Change[];
  count: number;
}) => {
  const say = useOverviewMessages();
  const read = useContentText();
  const formats = useFormats();
  const signed = useSigned();
  const columns: readonly Column<Change>[] = [
    {
      key: 'dealer',
      header: say('changes.dealer'),
      rowHeader: true,
      render: ({ name, code }) => (
        <>
          {read(name)} <span className="tl-network-code">{code}</span>
        </>
      ),
    },
    { key: 'value', header: say('changes.value'), align: 'end', render: ({ value }) => signed(value) },
    {
      key: 'interval',
      header: say('changes.interval', { level: formats.percent(LEVEL) }),
      align: 'end',
      render: ({ interval: { low, high } }) => `${signed(low)} … ${signed(high)}`,
    },
    {
      key: 'n',
      header: say('changes.n'),
      align: 'end',
      secondary: true,
      render: ({ n }) => `${formats.number(n.before)} → ${formats.number(n.after)}`,
    },
  ];
  return (
    <div>
      <h3 className="tl-overview-direction" data-direction={direction}>
        {say(`changes.${direction}`, { count })}
      </h3>
      {changes.length === 0 ? null : (
        <DataTable
          caption={say(`changes.${direction}`, { count })}
          columns={columns}
          rows={changes}
          rowKey={({ dealerId }) => dealerId}
        />
      )}
      {changes.length < count ? (
        <p className="tl-overview-line">{say('changes.more', { shown: changes.length, count })}</p>
      ) : null}
    </div>
  );
};

const ComparedChanges = ({ changes }: { changes: Compared }) => {
  const say = useOverviewMessages();
  const formats = useFormats();
  const { called, deviation, joining } = changes;
  return (
    <>
      <JoiningLine joining={joining} />
      {called.up + called.down === 0 ? (
        <p className="tl-overview-line">{say('changes.none', { deviation: formats.score(deviation) })}</p>
      ) : (
        <div className="tl-overview-changes">
          <ChangeTable direction="down" changes={changes.down} count={called.down} />
          <ChangeTable direction="up" changes={changes.up} count={called.up} />
        </div>
      )}
    </>
  );
};

/** Who changed by more than audits scatter since the waves before. */
export const ChangesPanel = ({ changes }: { changes: Overview['changes'] }) => {
  const say = useOverviewMessages();
  const read = useContentText();
  const formats = useFormats();
  const { allWaves } = useNetworkSelection();
  const namesOf = (ids: readonly string[]) =>
    allWaves
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => read(name))
      .join(', ');
  return (
    <Panel
      title={say('changes.title')}
      note={
        changes.kind === 'compared'
          ? say('changes.note', {
              after: namesOf(changes.after),
              before: namesOf(changes.before),
              compared: formats.number(changes.compared),
              rate: formats.percent(changes.falseDiscoveryRate),
            })
          : undefined
      }
    >
      {changes.kind === 'compared' ? (
        <ComparedChanges changes={changes} />
      ) : (
        <p className="tl-overview-line">{say(`changes.${changes.kind}`)}</p>
      )}
    </Panel>
  );
};
