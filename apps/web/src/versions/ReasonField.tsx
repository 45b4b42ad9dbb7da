import { Alert, Button, Textarea } from '@mantine/core';
import { describeDifference } from '@truthline/blueprint';
import { useRefusalSentence } from '@truthline/editor';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useMutation } from '@tanstack/react-query';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useState, type FormEvent } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { differenceOf, type Deviation } from './deviation.ts';
import { useVersionsMessages } from './use-versions-messages.ts';

const ids = uuidSource(systemClock, systemRandom);

type ReasonFieldProps = { blueprintId: string; revision: number; deviation: Deviation };

/** Why a variant differs here: read, written, written anew. Kept as one change of the variant. */
export const ReasonField = ({ blueprintId, revision, deviation }: ReasonFieldProps) => {
  const say = useVersionsMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const refusalText = useRefusalSentence();
  const language = contentLanguage(useLocale());
  const { place, reason } = deviation;
  const [editing, setEditing] = useState(reason === null);
  const [text, setText] = useState(reason === null ? '' : read(reason));
  const [missing, setMissing] = useState(false);
  const push = useMutation(
    trpc.blueprints.push.mutationOptions({
      onSuccess: async ([outcome]) => {
        if (outcome?.status !== 'committed') return;
        setEditing(false);
        await queryClient.invalidateQueries({ queryKey: trpc.blueprints.deviations.pathKey() });
      },
    }),
  );
  const outcome = push.data?.[0];
  if (!editing && reason !== null)
    return (
      <>
        <blockquote>{read(reason)}</blockquote>
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ justifySelf: 'start' }}
          onClick={() => setEditing(true)}
        >
          {say('deviations.edit')}
        </Button>
      </>
    );
  const { table, id } = place;
  // Reasons and silenced findings are about differences, and are none.
  if (table === 'deviation' || table === 'suppression') return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = text.trim();
    setMissing(written === '');
    if (written === '') return;
    const said = { ...(reason ?? { zh: '', en: '' }), [language]: written };
    push.mutate({
      blueprintId,
      changes: [
        {
          changeId: ids.next(),
          baseRevision: revision,
          command: { type: 'deviation.record', place: { table, id }, reason: said },
        },
      ],
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        label={say('deviations.reason')}
        aria-label={say('deviations.reasonFor', {
          what: describeDifference(differenceOf(deviation), language),
        })}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        error={missing ? say('deviations.required') : undefined}
      />
      {push.isError ? (
        <Alert color="below" role="alert">
          {say('deviations.refused', { reason: problemText(push.error) })}
        </Alert>
      ) : outcome?.status === 'refused' ? (
        <Alert color="below" role="alert">
          {say('deviations.refused', { reason: refusalText(outcome.refusal) })}
        </Alert>
      ) : null}
      <Button type="submit" mt={6} size="compact-sm" variant="light" loading={push.isPending}>
        {say('deviations.save')}
      </Button>
    </form>
  );
};
