import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel } from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useWaveMessages } from './use-wave-messages.ts';

/** What the plan asks for and nobody has yet, with the button that gives it out as proposed. */
export const ProposedVisits = ({ waveId }: { waveId: string }) => {
  const say = useWaveMessages();
  const proposal = useQuery(trpc.waves.propose.queryOptions({ waveId }));
  const assign = useMutation(
    trpc.waves.assign.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.waves.pathKey() }),
    }),
  );
  if (proposal.isError) return <CallError error={proposal.error} onRetry={() => void proposal.refetch()} />;
  if (proposal.isPending) return <LoadingSkeleton count={2} />;
  const { slots, tooShort } = proposal.data;
  const able = slots.flatMap(({ number: _number, auditorId, hours, ...slot }) =>
    auditorId === null ? [] : [{ ...slot, auditorId, hours: hours === null ? null : { ...hours } }],
  );
  const dealers = new Set(slots.map(({ dealerId }) => dealerId)).size;
  return (
    <Panel title={say('propose.title')}>
      <p className="tl-waves-note">
        {slots.length === 0
          ? tooShort.length === 0
            ? say('propose.none')
            : null
          : say('propose.count', { count: slots.length, dealers })}{' '}
        {slots.length > able.length ? say('propose.nobody', { count: slots.length - able.length }) : null}{' '}
        {tooShort.length > 0 ? say('propose.tooShort', { count: tooShort.length }) : null}
      </p>
      {assign.isError ? <ProblemAlert error={assign.error} /> : null}
      {able.length === 0 ? null : (
        <Button loading={assign.isPending} onClick={() => assign.mutate({ waveId, slots: able })}>
          {say('propose.assign')}
        </Button>
      )}
    </Panel>
  );
};
