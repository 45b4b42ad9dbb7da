import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { NOTE_LIMIT, type Answer, type Item } from '@truthline/audit';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { AnswerPicker } from './AnswerPicker.tsx';
import { useReviewsMessages } from './use-reviews-messages.ts';

type CorrectAnswerProps = {
  auditId: string;
  item: Item;
  instance?: number | undefined;
  onDone: () => void;
};

/** Another answer on behalf of the auditor, with the reason that stands beside the old one. */
export const CorrectAnswer = ({ auditId, item, instance, onDone }: CorrectAnswerProps) => {
  const say = useReviewsMessages();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [reason, setReason] = useState('');
  const correct = useMutation(
    trpc.reviews.correct.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.audits.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.reviews.pathKey() });
        onDone();
      },
    }),
  );
  return (
    <Stack gap="sm">
      {correct.isError ? <ProblemAlert error={correct.error} /> : null}
      <AnswerPicker item={item} instance={instance} onPick={setAnswer} />
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
        disabled={answer === null || reason.trim() === ''}
        loading={correct.isPending}
        onClick={() => {
          if (answer !== null) correct.mutate({ auditId, answer, reason });
        }}
      >
        {say('review.correct.save')}
      </Button>
    </Stack>
  );
};
