import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DataTable, EmptyState, LoadingSkeleton, Panel, useFormats, type Column } from '@truthline/ui';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

type Key = Awaited<ReturnType<typeof api.integrations.keys.query>>[number];

/** Every key there ever was: what it opens, until when, and when it was used last. */
export const KeysPanel = () => {
  const say = useIntegrationsMessages();
  const formats = useFormats();
  const keys = useQuery(trpc.integrations.keys.queryOptions());
  const revoke = useMutation(
    trpc.integrations.revokeKey.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.integrations.keys.queryKey() }),
    }),
  );
  if (keys.isError) return <CallError error={keys.error} onRetry={() => void keys.refetch()} />;
  if (keys.isPending) return <LoadingSkeleton count={3} />;
  const stateOf = ({ state, expiresAt }: Key) => say(`state.${state}`, { until: formats.date(expiresAt) });
  const columns: readonly Column<Key>[] = [
    {
      key: 'name',
      header: say('keys.name'),
      rowHeader: true,
      render: key => (
        <>
          {key.name} <code>{key.prefix}…</code>
          <span className="tl-only-narrow">{stateOf(key)}</span>
        </>
      ),
    },
    {
      key: 'scopes',
      secondary: true,
      header: say('keys.scopes'),
      render: ({ scopes }) => scopes.map(scope => say(`scope.${scope}`)).join(' · '),
    },
    { key: 'state', secondary: true, header: say('keys.state'), render: stateOf },
    {
      key: 'used',
      secondary: true,
      header: say('keys.used'),
      render: ({ lastUsedAt }) => (lastUsedAt === null ? say('keys.never') : formats.dateTime(lastUsedAt)),
    },
    {
      key: 'revoke',
      header: say('keys.revoke'),
      render: ({ id, name, state }) =>
        state === 'usable' ? (
          <Button
            size="xs"
            variant="default"
            aria-label={say('keys.revoke.of', { name })}
            onClick={() => revoke.mutate({ keyId: id })}
          >
            {say('keys.revoke')}
          </Button>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Panel flush title={say('keys.title')}>
      {keys.data.length === 0 ? (
        <EmptyState icon={IconKey} title={say('keys.empty.title')} text={say('keys.empty.text')} />
      ) : (
        <DataTable caption={say('keys.title')} columns={columns} rows={keys.data} rowKey={({ id }) => id} />
      )}
    </Panel>
  );
};
