import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { LoadingSkeleton, Panel, ScorePill } from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useStartMessages } from './use-start-messages.ts';
import { worstMoments, type WorstMoment } from './worst-moments.ts';

const CHECKLIST = 'aftersales';

/** Where the own shop fails most, one click from the drawing. */
export const WorstMoments = () => {
  const say = useStartMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const router = useRouter();
  const heat = useQuery(trpc.network.heatmap.queryOptions({ checklistId: CHECKLIST }));
  const [checklists] = useQueries({ queries: [trpc.checklists.list.queryOptions()] });
  const checklist = checklists.data?.find(({ checklistId }) => checklistId === CHECKLIST);
  const show = useMutation({
    mutationFn: ({ dealerId }: WorstMoment) =>
      queryClient.fetchQuery(trpc.blueprints.forDealer.queryOptions({ dealerId, service: 'aftersales' })),
    onSuccess: ({ blueprintId }, { dealerId, momentId }) =>
      router.navigate({
        to: '/blueprints/$blueprintId',
        params: { blueprintId },
        search: { dealer: dealerId, moment: momentId, checklist: CHECKLIST },
      }),
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
  const worst = heat.data === undefined ? [] : worstMoments(heat.data, 3);
  return (
    <div data-wide="true">
      <Panel
        title={say('worst.title')}
        note={checklist === undefined ? undefined : say('worst.note', { checklist: read(checklist.title) })}
      >
        {heat.isError ? (
          <CallError error={heat.error} onRetry={() => void heat.refetch()} />
        ) : heat.isPending ? (
          <LoadingSkeleton count={3} />
        ) : worst.length === 0 ? (
          <p className="tl-start-none">{say('worst.empty')}</p>
        ) : (
          <ol className="tl-start-list">
            {worst.map(moment => (
              <li key={`${moment.dealerId}:${moment.momentId}`}>
                <ScorePill score={moment.score} />
                <span className="tl-start-grow">
                  {read(moment.name)}
                  <small>
                    {(heat.data?.dealers.length ?? 0) > 1 ? `${read(moment.dealerName)} · ` : ''}
                    {say('worst.answers', { count: moment.answers })}
                  </small>
                </span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={show.isPending && show.variables.momentId === moment.momentId}
                  onClick={() => show.mutate(moment)}
                >
                  {say('worst.show')}
                </Button>
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </div>
  );
};
