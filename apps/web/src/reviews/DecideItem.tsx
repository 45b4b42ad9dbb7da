import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { NOTE_LIMIT, type Answer, type Item } from '@truthline/audit';
import { useState } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { AnswerPicker } from './AnswerPicker.tsx';
import { useReviewsMessages } from './use-reviews-messages.ts';

type Appeal = NonNullable<Awaited<ReturnType<typeof api.appeals.ofAudit.query>>['appeal']>;
type DecideItemProps = {
  appealId: string;
  item: Item;
  disputed: Appeal['items'][number];
  onDone: () => void;
};

/** Upholds or rejects one disputed answer. Upheld without a wish of the dealer, whoever decides gives the answer. */
export const DecideItem = ({ appealId, item, disputed, onDone }: DecideItemProps) => {
  const say = useReviewsMessages();
  const { instance, wanted } = disputed;
  const [upheld, setUpheld] = useState<boolean | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(wanted);
  const [reason, setReason] = useState('');
  const decide = useMutation(
    trpc.appeals.decide.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onDone();
      },
    }),
  );
  const ready = upheld !== null && (!upheld || answer !== null) && reason.trim() !== '';
  return (
    <Stack gap="sm">
      {decide.isError ? <ProblemAlert error={decide.error} /> : null}
      <Radio.Group
        label={say('appeal.decision')}
        value={upheld === null ? '' : upheld ? 'upheld' : 'rejected'}
        onChange={value => setUpheld(value === 'upheld')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="upheld" label={say('appeal.uphold')} />
          <Radio value="rejected" label={say('appeal.reject')} />
        </Stack>
      </Radio.Group>
      {upheld === true && wanted === null ? (
        <AnswerPicker item={item} instance={instance === 0 ? undefined : instance} onPick={setAnswer} />
      ) : null}
      <Textarea
        label={say('reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={NOTE_LIMIT}
        autosize
        minRows={2}
        required
      />
      <Button
        disabled={!ready}
        loading={decide.isPending}
        onClick={() =>
          decide.mutate({
            appealId,
            itemId: disputed.itemId,
            ...(instance === 0 ? {} : { instance }),
            decision: upheld === true ? 'upheld' : 'rejected',
            answer: upheld === true ? answer : null,
            reason,
          })
        }
      >
        {say('appeal.decide')}
      </Button>
    </Stack>
  );
};
