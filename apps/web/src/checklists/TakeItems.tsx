import { Button, Checkbox, Modal, Select, Tabs, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { proposeItems, type Item, type ItemProposals } from '@truthline/audit';
import { parseBlueprint } from '@truthline/blueprint';
import { BasisMark, LoadingSkeleton } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import type { Written } from './written.ts';

type PickListProps = {
  items: readonly Item[];
  there: ReadonlySet<string>;
  onTake: (items: readonly Item[]) => void;
};

/** Items to choose from, those with a word in common with the search. */
const PickList = ({ items, there, onTake }: PickListProps) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const wanted = search.trim().toLowerCase();
  const shown = items.filter(({ id, question, momentName }) =>
    [id, question.zh, question.en, momentName.zh, momentName.en].some(text =>
      text.toLowerCase().includes(wanted),
    ),
  );
  const all = shown.length > 0 && shown.every(({ id }) => picked.has(id));
  return (
    <div className="tl-take">
      <TextInput
        aria-label={say('take.search')}
        placeholder={say('take.search')}
        value={search}
        onChange={event => setSearch(event.currentTarget.value)}
      />
      <Checkbox
        label={say('take.all', { count: shown.length })}
        checked={all}
        onChange={() => setPicked(all ? new Set() : new Set(shown.map(({ id }) => id)))}
      />
      <ul tabIndex={0} aria-label={say('take.list')}>
        {shown.map(item => (
          <li key={item.id}>
            <Checkbox
              checked={picked.has(item.id)}
              onChange={() =>
                setPicked(
                  before =>
                    new Set(
                      before.has(item.id) ? [...before].filter(id => id !== item.id) : [...before, item.id],
                    ),
                )
              }
              label={
                <>
                  <span className="tl-outline-id">{item.id}</span> {read(item.question)}{' '}
                  {there.has(item.momentId) ? <em>{say('take.there')}</em> : null}
                </>
              }
              description={read(item.standard)}
            />
            <BasisMark basis={item.basis} />
          </li>
        ))}
      </ul>
      <Button disabled={picked.size === 0} onClick={() => onTake(items.filter(({ id }) => picked.has(id)))}>
        {say('take.submit', { count: picked.size })}
      </Button>
    </div>
  );
};

type TakeItemsProps = {
  opened: boolean;
  written: Written;
  onClose: () => void;
  onLibrary: (items: readonly Item[]) => void;
  onProposals: (proposals: ItemProposals) => void;
};

const FromLibrary = ({ there, onTake }: Omit<PickListProps, 'items'>) => {
  const library = useQuery(trpc.checklists.library.queryOptions());
  if (library.isError) return <CallError error={library.error} onRetry={() => void library.refetch()} />;
  if (library.data === undefined) return <LoadingSkeleton count={6} />;
  return <PickList items={[...library.data.own, ...library.data.shipped]} there={there} onTake={onTake} />;
};

const FromBlueprint = ({
  written,
  there,
  onTake,
}: {
  written: Written;
  there: ReadonlySet<string>;
  onTake: (proposals: ItemProposals) => void;
}) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const list = useQuery(trpc.blueprints.list.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const blueprintId =
    chosen ??
    list.data?.find(({ kind, service }) => kind === 'standard' && service === written.service)?.id ??
    null;
  const opened = useQuery(
    trpc.blueprints.open.queryOptions({ blueprintId: blueprintId ?? '' }, { enabled: blueprintId !== null }),
  );
  const proposals = useMemo(() => {
    if (opened.data === undefined) return null;
    const parsed = parseBlueprint(opened.data.stored);
    return parsed.ok ? proposeItems(parsed.value) : null;
  }, [opened.data]);
  if (list.isError) return <CallError error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <Select
        label={say('take.drawing')}
        data={(list.data ?? []).map(({ id, title, dealerName }) => ({
          value: id,
          label: dealerName === null ? read(title) : `${read(title)} · ${read(dealerName)}`,
        }))}
        value={blueprintId}
        searchable
        allowDeselect={false}
        onChange={setChosen}
      />
      <p className="tl-note">{say('take.drawing.text')}</p>
      {proposals === null ? (
        <LoadingSkeleton count={5} />
      ) : (
        <PickList
          key={blueprintId}
          items={proposals.items}
          there={there}
          onTake={items => onTake({ sections: proposals.sections, items })}
        />
      )}
    </>
  );
};

/** Items to take over: from the library, or proposed by the moments of a drawing. */
export const TakeItems = ({ opened, written, onClose, onLibrary, onProposals }: TakeItemsProps) => {
  const say = useChecklistsMessages();
  const there = new Set<string>(written.items.map(({ momentId }) => momentId));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={say('take.title')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Tabs defaultValue="library" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="library">{say('take.library')}</Tabs.Tab>
          <Tabs.Tab value="blueprint">{say('take.blueprint')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="library">
          <FromLibrary there={there} onTake={onLibrary} />
        </Tabs.Panel>
        <Tabs.Panel value="blueprint">
          <FromBlueprint written={written} there={there} onTake={onProposals} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
};
