import './integrations.css';
import { Alert, Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useIntegrationsMessages } from './use-integrations-messages.ts';

/** The instant of a day and time as they are at whoever looks; null where none is written. */
const instantOf = (local: string): string | null => {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** The last instant of the minute that is written: a span holds both its ends. */
const endOf = (local: string): string | null => instantOf(/:\d\d$/.test(local) ? `${local}:59.999` : local);

/** Sends everything again that was told to one address between two instants. */
export const ReplaySpan = () => {
  const say = useIntegrationsMessages();
  const endpoints = useQuery(trpc.integrations.endpoints.queryOptions());
  const [wanted, setWanted] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [wrong, setWrong] = useState(false);
  const replay = useMutation(
    trpc.integrations.replay.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.integrations.deliveries.queryKey() }),
    }),
  );
  const all = endpoints.data ?? [];
  const endpointId = wanted ?? all[0]?.id;
  if (endpointId === undefined) return null;
  const send = () => {
    const span = { from: instantOf(from), to: endOf(to) };
    const isWhole = span.from !== null && span.to !== null && span.from <= span.to;
    setWrong(!isWhole);
    if (isWhole && span.from !== null && span.to !== null)
      replay.mutate({ endpointId, from: span.from, to: span.to });
  };
  return (
    <div className="tl-replay" role="group" aria-label={say('span.title')}>
      <Select
        label={say('span.address')}
        data={all.map(({ id, url }) => ({ value: id, label: url }))}
        value={endpointId}
        allowDeselect={false}
        onChange={setWanted}
      />
      <TextInput
        type="datetime-local"
        label={say('span.from')}
        value={from}
        onChange={event => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={say('span.to')}
        value={to}
        onChange={event => setTo(event.currentTarget.value)}
      />
      <Button variant="default" loading={replay.isPending} onClick={send}>
        {say('span.send')}
      </Button>
      <div className="tl-replay-told" aria-live="polite">
        {wrong ? (
          <Alert color="below" role="alert">
            {say('span.wrong')}
          </Alert>
        ) : replay.isError ? (
          problemOf(replay.error).code === 'notFound' ? (
            <Alert color="gray">{say('span.nothing')}</Alert>
          ) : (
            <ProblemAlert error={replay.error} />
          )
        ) : replay.isSuccess ? (
          <Alert color="line">{say('span.done', { count: replay.data.replayed })}</Alert>
        ) : null}
      </div>
    </div>
  );
};
