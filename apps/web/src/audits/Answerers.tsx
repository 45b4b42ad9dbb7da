import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LoadingSkeleton } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

/** Who answers an audit, and a further person to be named. Asked of the server each time: nobody is named without it. */
export const Answerers = ({ auditId }: { auditId: string }) => {
  const say = useAuditsMessages();
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useQuery(trpc.audits.answerers.queryOptions({ auditId }, { staleTime: 0 }));
  const join = useMutation(
    trpc.audits.join.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.audits.answerers.pathKey() });
        setChosen(null);
      },
    }),
  );
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <LoadingSkeleton count={3} />;
  const { answering, mayName, others } = asked.data;
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (chosen !== null) join.mutate({ auditId, personId: chosen });
      }}
    >
      <p className="tl-together-how">{say('together.how')}</p>
      <ul className="tl-together-people" aria-label={say('together.answering')}>
        {answering.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="tl-together-how">{say(mayName ? 'together.nobody' : 'together.planned')}</p>
      ) : (
        <>
          <Select
            searchable
            size="md"
            label={say('together.who')}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setChosen}
            error={join.error === null ? null : problemText(join.error)}
          />
          <Button
            type="submit"
            size="md"
            mt="md"
            fullWidth
            disabled={chosen === null}
            loading={join.isPending}
          >
            {say('together.add')}
          </Button>
        </>
      )}
    </form>
  );
};
