import { Button, Group, List, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SurveyDraft } from '@truthline/audit';
import { queryClient, trpc } from '../../app/api-client.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useFrameMessages } from '../../frame/use-frame-messages.ts';
import { useMakingMessages } from './use-making-messages.ts';

type PublishSurveyProps = {
  draft: SurveyDraft;
  /** The newest version that is known; 0 where this is the first. */
  after: number;
  onPublished: () => void;
  onClose: () => void;
};

/** Says what can no longer be changed, and publishes. */
export const PublishSurvey = ({ draft, after, onPublished, onClose }: PublishSurveyProps) => {
  const say = useMakingMessages();
  const sayFrame = useFrameMessages();
  const navigate = useNavigate();
  const version = after + 1;
  const publish = useMutation(
    trpc.surveys.publish.mutationOptions({
      onSuccess: async () => {
        onPublished();
        notifications.show({
          closeButtonProps: { 'aria-label': sayFrame('dialog.close') },
          message: say('published', { version }),
        });
        await queryClient.invalidateQueries({ queryKey: trpc.surveys.pathKey() });
        await navigate({ to: '/surveys', search: { survey: draft.surveyId } });
      },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('publish.title', { version })}
      closeButtonProps={{ 'aria-label': sayFrame('dialog.close') }}
    >
      {publish.isError ? <ProblemAlert error={publish.error} /> : null}
      <List size="sm" spacing={6} my="sm">
        <List.Item>{say('publish.stays', { count: draft.questions.length })}</List.Item>
        <List.Item>{say('publish.figures')}</List.Item>
        <List.Item>{say(after === 0 ? 'publish.next' : 'publish.codes')}</List.Item>
      </List>
      <Group justify="end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {say('publish.back')}
        </Button>
        <Button
          data-autofocus
          loading={publish.isPending}
          onClick={() => publish.mutate({ ...draft, after })}
        >
          {say('publish.submit')}
        </Button>
      </Group>
    </Modal>
  );
};
