import { Button, Group, Modal } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DataTable, EmptyState, LoadingSkeleton, Panel, type Column } from '@truthline/ui';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ShownOnce } from '../frame/ShownOnce.tsx';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

type Endpoint = Awaited<ReturnType<typeof api.integrations.endpoints.query>>[number];

/** The addresses that are told, and what may be done with each. */
export const EndpointsPanel = () => {
  const say = useIntegrationsMessages();
  const sayFrame = useFrameMessages();
  const endpoints = useQuery(trpc.integrations.endpoints.queryOptions());
  const change = useMutation(
    trpc.integrations.changeEndpoint.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.integrations.endpoints.queryKey() }),
    }),
  );
  if (endpoints.isError)
    return <CallError error={endpoints.error} onRetry={() => void endpoints.refetch()} />;
  if (endpoints.isPending) return <LoadingSkeleton count={3} />;
  const secret = change.data?.secret ?? null;
  const eventsOf = ({ events }: Endpoint) => events.map(event => say(`event.${event}`)).join(' · ');
  const columns: readonly Column<Endpoint>[] = [
    {
      key: 'url',
      header: say('hooks.url'),
      rowHeader: true,
      render: endpoint => (
        <>
          {endpoint.url}
          <span className="tl-only-narrow">{eventsOf(endpoint)}</span>
        </>
      ),
    },
    { key: 'events', secondary: true, header: say('hooks.events'), render: eventsOf },
    {
      key: 'state',
      header: say('hooks.state'),
      render: ({ id, url, pausedAt }) => (
        <Group gap="xs" role="group" aria-label={say('hooks.change', { url })}>
          {pausedAt === null ? say('hooks.active') : say('hooks.paused')}
          {([pausedAt === null ? 'pause' : 'resume', 'renew', 'remove'] as const).map(wanted => (
            <Button
              key={wanted}
              size="xs"
              variant="default"
              onClick={() => change.mutate({ endpointId: id, change: wanted })}
            >
              {say(`hooks.${wanted}`)}
            </Button>
          ))}
        </Group>
      ),
    },
  ];
  return (
    <Panel flush title={say('hooks.title')}>
      {endpoints.data.length === 0 ? (
        <EmptyState icon={IconWebhook} title={say('hooks.empty.title')} text={say('hooks.empty.text')} />
      ) : (
        <DataTable
          caption={say('hooks.title')}
          columns={columns}
          rows={endpoints.data}
          rowKey={({ id }) => id}
        />
      )}
      <Modal
        opened={secret !== null}
        onClose={change.reset}
        title={say('hooks.shown')}
        closeButtonProps={{ 'aria-label': sayFrame('dialog.close') }}
      >
        <ShownOnce
          label={say('hooks.shown')}
          value={secret ?? ''}
          text={say('hooks.shown.text')}
          words={{ copy: say('copy'), copied: say('copied'), done: say('done') }}
          onDone={change.reset}
        />
      </Modal>
    </Panel>
  );
};
