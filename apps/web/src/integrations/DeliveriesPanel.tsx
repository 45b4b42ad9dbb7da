import { Button, Checkbox } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DataTable, EmptyState, LoadingSkeleton, Panel, useFormats, type Column } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ReplaySpan } from './ReplaySpan.tsx';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

type Delivery = Awaited<ReturnType<typeof api.integrations.deliveries.query>>[number];

/** What was told lately, what came of it, and sending it again. */
export const DeliveriesPanel = () => {
  const say = useIntegrationsMessages();
  const formats = useFormats();
  const [failing, setFailing] = useState(false);
  const deliveries = useQuery(trpc.integrations.deliveries.queryOptions({ endpointId: null, failing }));
  const replay = useMutation(
    trpc.integrations.replay.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.integrations.deliveries.queryKey() }),
    }),
  );
  if (deliveries.isError)
    return <CallError error={deliveries.error} onRetry={() => void deliveries.refetch()} />;
  if (deliveries.isPending) return <LoadingSkeleton count={3} />;
  const stateOf = ({ state, tries }: Delivery) => say(`delivery.${state}`, { tries });
  const columns: readonly Column<Delivery>[] = [
    {
      key: 'event',
      header: say('deliveries.event'),
      rowHeader: true,
      render: delivery => (
        <>
          {say(`event.${delivery.event}`)}
          <span className="tl-only-narrow">{stateOf(delivery)}</span>
        </>
      ),
    },
    {
      key: 'at',
      secondary: true,
      header: say('deliveries.at'),
      render: ({ raisedAt }) => formats.dateTime(raisedAt),
    },
    { key: 'state', secondary: true, header: say('deliveries.state'), render: stateOf },
    {
      key: 'answer',
      secondary: true,
      header: say('deliveries.answer'),
      render: ({ lastStatus, lastFailure }) => lastStatus ?? lastFailure ?? '–',
    },
    {
      key: 'replay',
      header: say('deliveries.replay'),
      render: ({ id, event, raisedAt }) => (
        <Button
          size="xs"
          variant="default"
          aria-label={say('deliveries.replay.of', {
            event: say(`event.${event}`),
            at: formats.dateTime(raisedAt),
          })}
          onClick={() => replay.mutate({ deliveryId: id })}
        >
          {say('deliveries.replay')}
        </Button>
      ),
    },
  ];
  return (
    <Panel flush title={say('deliveries.title')}>
      <Checkbox
        m="sm"
        label={say('deliveries.failing')}
        checked={failing}
        onChange={event => setFailing(event.currentTarget.checked)}
      />
      <ReplaySpan />
      {deliveries.data.length === 0 ? (
        <EmptyState
          icon={IconSend}
          title={say('deliveries.empty.title')}
          text={say('deliveries.empty.text')}
        />
      ) : (
        <DataTable
          caption={say('deliveries.title')}
          columns={columns}
          rows={deliveries.data}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
};
