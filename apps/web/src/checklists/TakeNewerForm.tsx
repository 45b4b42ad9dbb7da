import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queryClient, trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import type { PresentedShelf } from './presented.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';

/** A newer form of this checklist ships: takes it up as a draft, which shows its difference before it is published. */
export const TakeNewerForm = ({ checklistId, title }: Pick<PresentedShelf, 'checklistId' | 'title'>) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const begin = useMutation(
    trpc.checklists.startDraft.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.checklists.pathKey() });
        await navigate({ to: '/checklists/$checklistId', params: { checklistId } });
      },
      onError: error => notifications.show({ color: 'below', message: problemText(error) }),
    }),
  );
  return (
    <Button
      size="compact-sm"
      variant="light"
      loading={begin.isPending}
      aria-label={say('newer.takeNamed', { name: read(title) })}
      onClick={() => begin.mutate({ from: 'shipped', checklistId })}
    >
      {say('newer.take')}
    </Button>
  );
};
