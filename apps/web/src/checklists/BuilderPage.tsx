import './checklists.css';
import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, NoPermissionState, PageFrame } from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { BuilderDesk } from './BuilderDesk.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';

const route = getRouteApi('/signedIn/checklists/$checklistId');

/** The builder of one checklist: its draft where there is one, else the button that begins it. */
export const BuilderPage = () => {
  const say = useChecklistsMessages();
  const may = useMay();
  const { checklistId } = route.useParams();
  const { item } = route.useSearch();
  const draft = useQuery(
    trpc.checklists.draft.queryOptions(
      { checklistId },
      {
        enabled: may('checklist.write'),
        staleTime: 0,
        gcTime: 0,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    ),
  );
  const start = useMutation(
    trpc.checklists.startDraft.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.checklists.pathKey() }),
    }),
  );
  if (!may('checklist.write')) return <NoPermissionState />;
  if (draft.data !== undefined && draft.data !== null)
    return <BuilderDesk key={checklistId} opened={draft.data} item={item ?? null} />;
  return (
    <PageFrame title={say('builder.title')}>
      {draft.isPending ? (
        <LoadingSkeleton count={8} />
      ) : draft.data === null ? (
        <>
          {start.isError ? <ProblemAlert error={start.error} /> : null}
          <EmptyState
            icon={IconListDetails}
            title={say('builder.noDraft')}
            text={say('builder.noDraft.text')}
            action={
              <Button
                loading={start.isPending}
                onClick={() => start.mutate({ from: 'version', checklistId })}
              >
                {say('builder.begin')}
              </Button>
            }
          />
        </>
      ) : (
        <CallError error={draft.error} onRetry={() => void draft.refetch()} />
      )}
    </PageFrame>
  );
};
