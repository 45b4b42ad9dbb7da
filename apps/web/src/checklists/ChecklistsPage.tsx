import './checklists.css';
import { Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import {
  DataTable,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
  useFormats,
  type Column,
} from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { TakeNewerForm } from './TakeNewerForm.tsx';
import { ImportChecklist } from './ImportChecklist.tsx';
import { NewChecklist } from './NewChecklist.tsx';
import type { PresentedShelf } from './presented.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { useSaveSheet } from './use-save-sheet.ts';
import { useSheetsMessages } from './use-sheets-messages.ts';

const RowMenu = ({ checklist }: { checklist: PresentedShelf }) => {
  const say = useChecklistsMessages();
  const saySheet = useSheetsMessages();
  const read = useContentText();
  const may = useMay();
  const save = useSaveSheet();
  const problemText = useProblemText();
  const after = {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.checklists.pathKey() }),
    onError: (error: unknown) => notifications.show({ color: 'below', message: problemText(error) }),
  };
  const retire = useMutation(trpc.checklists.retire.mutationOptions(after));
  const discard = useMutation(trpc.checklists.discardDraft.mutationOptions(after));
  const { checklistId, versions, draft } = checklist;
  const offered = versions.filter(({ status }) => status === 'published');
  const retirable = may('checklist.publish') ? offered : [];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={save.isPending}
          aria-label={say('row.more', { name: read(checklist.title) })}
        >
          {say('row.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {versions.map(({ version }) => (
          <Menu.Item
            key={`export ${version}`}
            onClick={() => save.mutate({ of: 'version', checklistId, version })}
          >
            {saySheet('export.version', { version })}
          </Menu.Item>
        ))}
        {draft === null ? null : (
          <Menu.Item onClick={() => save.mutate({ of: 'draft', checklistId })}>
            {saySheet('export.draft')}
          </Menu.Item>
        )}
        {retirable.length === 0 && draft === null ? null : <Menu.Divider />}
        {retirable.map(({ version }) => (
          <Menu.Item key={version} onClick={() => retire.mutate({ checklistId, version })}>
            {say('row.retire', { version })}
          </Menu.Item>
        ))}
        {draft === null ? null : (
          <Menu.Item onClick={() => discard.mutate({ checklistId })}>{say('row.discard')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

const Shelf = ({ checklists }: { checklists: readonly PresentedShelf[] }) => {
  const say = useChecklistsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const columns: readonly Column<PresentedShelf>[] = [
    {
      key: 'title',
      header: say('column.title'),
      rowHeader: true,
      sortValue: ({ title }) => read(title),
      render: ({ checklistId, title }) => (
        <TextLink to="/checklists/$checklistId" params={{ checklistId }}>
          {read(title)}
        </TextLink>
      ),
    },
    {
      key: 'service',
      header: say('column.service'),
      secondary: true,
      render: ({ service }) => sayFrame(`service.${service}`),
    },
    {
      key: 'items',
      header: say('column.items'),
      align: 'end',
      render: ({ versions, draft }) => formats.number(versions[0]?.itemCount ?? draft?.itemCount ?? 0),
    },
    {
      key: 'versions',
      header: say('column.versions'),
      render: ({ versions }) => (
        <span className="tl-versions">
          {versions.length === 0
            ? '–'
            : versions.slice(0, 4).map(({ version, status, sha256 }) => (
                <span
                  key={version}
                  data-status={status}
                  title={sha256 === null ? undefined : `SHA-256 ${sha256}`}
                >
                  {say(`version.${status}`, { version })}
                </span>
              ))}
        </span>
      ),
    },
    {
      key: 'draft',
      header: say('column.draft'),
      secondary: true,
      render: ({ checklistId, title, newerShips, draft }) =>
        draft === null ? (
          newerShips ? (
            <TakeNewerForm {...{ checklistId, title }} />
          ) : (
            '–'
          )
        ) : (
          say('draft.by', { name: draft.changedByName, when: formats.dateTime(draft.changedAt) })
        ),
    },
    {
      key: 'more',
      header: say('column.more'),
      align: 'end',
      render: checklist => <RowMenu checklist={checklist} />,
    },
  ];
  return (
    <DataTable
      caption={say('list.caption')}
      columns={columns}
      rows={checklists}
      rowKey={({ checklistId }) => checklistId}
      empty={say('list.empty')}
    />
  );
};

/** Every checklist of the network: its versions, and what is being written. */
export const ChecklistsPage = () => {
  const say = useChecklistsMessages();
  const may = useMay();
  const shelf = useQuery(trpc.checklists.shelf.queryOptions(undefined, { enabled: may('checklist.write') }));
  if (!may('checklist.write')) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        <Group gap="xs">
          <ImportChecklist />
          <NewChecklist />
        </Group>
      }
    >
      {shelf.isError ? (
        <CallError error={shelf.error} onRetry={() => void shelf.refetch()} />
      ) : shelf.data === undefined ? (
        <LoadingSkeleton count={6} />
      ) : (
        <Panel title={say('list.title')} flush>
          <Shelf checklists={shelf.data} />
        </Panel>
      )}
    </PageFrame>
  );
};
