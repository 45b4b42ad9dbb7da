import { MultiSelect, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DataTable, LoadingSkeleton, Panel, useFormats, useSigned, type Column } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc, type api } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { ProgrammeWords, type JudgedProgramme } from './ProgrammeWords.tsx';
import type { TrendSearch } from './trend-search.ts';
import { AddressInput } from '../frame/AddressInput.tsx';
import { useTrendMessages } from './use-trend-messages.ts';

const SHOWN = 60;
/** Actions are to be judged, but of which item is not said yet. */
const NO_ITEM = 'none';

type PanelProps = {
  search: TrendSearch;
  onChange: (change: { [Key in keyof TrendSearch]: TrendSearch[Key] | undefined }) => void;
};

const ActionsChoice = ({ search, onChange }: PanelProps) => {
  const say = useTrendMessages();
  const read = useContentText();
  const { selection } = useNetworkSelection();
  const items = useQuery(trpc.network.actedItems.queryOptions(selection));
  if (items.data?.length === 0) return <p className="tl-panel-note">{say('programme.noActions')}</p>;
  return (
    <Select
      label={say('programme.item')}
      data={(items.data ?? []).map(({ itemId, name, dealers }) => ({
        value: itemId,
        label: say('programme.item.some', { item: `${itemId} ${read(name)}`, dealers }),
      }))}
      value={search.acted ?? null}
      onChange={acted => onChange({ acted: acted ?? NO_ITEM })}
    />
  );
};

const TrainingChoice = ({ search, onChange }: PanelProps) => {
  const say = useTrendMessages();
  const read = useContentText();
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const options = useMemo(
    () => (dealers.data ?? []).map(({ id, code, name }) => ({ value: id, label: `${read(name)} · ${code}` })),
    [dealers.data, read],
  );
  return (
    <>
      <AddressInput
        type="date"
        label={say('programme.on')}
        inAddress={search.training ?? ''}
        onWrite={training => onChange({ training })}
      />
      <MultiSelect
        className="tl-trend-trained"
        label={say('programme.dealers')}
        placeholder={say('programme.dealers.hint')}
        data={options}
        limit={SHOWN}
        searchable
        value={dealers.data === undefined ? [] : [...(search.trained ?? [])]}
        onChange={trained => onChange({ trained })}
      />
    </>
  );
};

const DealersTable = ({ dealers }: { dealers: JudgedProgramme['dealers'] }) => {
  const say = useTrendMessages();
  const order = useTableOrder('programme');
  const read = useContentText();
  const formats = useFormats();
  const signed = useSigned();
  type Row = JudgedProgramme['dealers'][number];
  const changeOf = ({ before, after }: Row) =>
    before.mean === null || after.mean === null ? null : after.mean - before.mean;
  const side = ({ mean, n }: Row['before']) =>
    mean === null ? '–' : say('programme.column.n', { score: formats.score(mean), n });
  const columns: readonly Column<Row>[] = [
    {
      key: 'dealer',
      header: say('programme.column.dealer'),
      rowHeader: true,
      sortValue: ({ name }) => read(name),
      render: ({ name }) => read(name),
    },
    { key: 'on', header: say('programme.column.on'), secondary: true, render: ({ on }) => formats.day(on) },
    {
      key: 'before',
      header: say('programme.column.before'),
      align: 'end',
      sortValue: ({ before }) => before.mean,
      render: ({ before }) => side(before),
    },
    {
      key: 'after',
      header: say('programme.column.after'),
      align: 'end',
      sortValue: ({ after }) => after.mean,
      render: ({ after }) => side(after),
    },
    {
      key: 'change',
      header: say('programme.column.change'),
      align: 'end',
      descendingFirst: true,
      sortValue: changeOf,
      render: row => {
        const change = changeOf(row);
        return change === null ? '–' : signed(change);
      },
    },
  ];
  return (
    <DataTable
      caption={say('programme.caption')}
      columns={columns}
      rows={dealers}
      rowKey={({ dealerId }) => dealerId}
      rowHeight={32}
      {...order}
    />
  );
};

const Judgement = ({ search }: { search: TrendSearch }) => {
  const say = useTrendMessages();
  const { selection } = useNetworkSelection();
  const { acted, training, trained } = search;
  const programme: Parameters<typeof api.network.programme.query>[0]['programme'] | null =
    acted !== undefined
      ? { kind: 'actions', itemId: acted }
      : training !== undefined && trained !== undefined
        ? { kind: 'training', on: training, dealerIds: [...trained] }
        : null;
  const isAsked = programme !== null && acted !== NO_ITEM;
  const asked = useQuery({
    ...trpc.network.programme.queryOptions({
      ...selection,
      programme: programme ?? { kind: 'actions', itemId: NO_ITEM },
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked)
    return acted === undefined ? <p className="tl-panel-note">{say('programme.choose')}</p> : null;
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <LoadingSkeleton count={3} />;
  return (
    <>
      <ProgrammeWords found={asked.data} />
      {asked.data.dealers.length === 0 ? null : <DealersTable dealers={asked.data.dealers} />}
    </>
  );
};

/** A training or the actions of an item, judged beside what would have come without them. */
export const ProgrammePanel = (props: PanelProps) => {
  const say = useTrendMessages();
  const { search, onChange } = props;
  const ofActions = search.acted !== undefined;
  return (
    <Panel title={say('programme.title')} note={say('programme.note')}>
      <div className="tl-network-filters tl-trend-programme">
        <Select
          label={say('programme.kind')}
          data={(['training', 'actions'] as const).map(kind => ({
            value: kind,
            label: say(`programme.${kind}`),
          }))}
          value={ofActions ? 'actions' : 'training'}
          allowDeselect={false}
          onChange={kind => onChange({ acted: kind === 'actions' ? NO_ITEM : undefined })}
        />
        {ofActions ? <ActionsChoice {...props} /> : <TrainingChoice {...props} />}
      </div>
      <Judgement search={search} />
    </Panel>
  );
};
