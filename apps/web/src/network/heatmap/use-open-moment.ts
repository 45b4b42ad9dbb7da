import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { queryClient, trpc } from '../../app/api-client.ts';
import { useProblemText } from '../../frame/use-problem-text.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';

/** Stands at a moment on the drawing a dealer works by, with the same audits lying on it. */
export const useOpenMoment = () => {
  const {
    selection,
    checklist: { service },
  } = useNetworkSelection();
  const problemText = useProblemText();
  const router = useRouter();
  return useMutation({
    mutationFn: ({ dealerId }: { dealerId: string; momentId: string }) =>
      queryClient.fetchQuery(trpc.blueprints.forDealer.queryOptions({ dealerId, service })),
    onSuccess: ({ blueprintId }, { dealerId, momentId }) => {
      const wave = selection.waveIds?.length === 1 ? selection.waveIds[0] : undefined;
      const kind = selection.kinds?.[0];
      return router.navigate({
        to: '/blueprints/$blueprintId',
        params: { blueprintId },
        search: {
          dealer: dealerId,
          moment: momentId,
          checklist: selection.checklistId,
          ...(wave === undefined ? {} : { wave }),
          ...(kind === undefined ? {} : { kind }),
        },
      });
    },
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
};
