import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import { api, queryClient, trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useSurveysMessages } from './use-surveys-messages.ts';

type Link = Awaited<ReturnType<typeof api.surveys.links.query>>[number];

/** Which codes there are, how many answered by each, and the way to end one. */
export const LinksPanel = ({ surveyId }: { surveyId: string }) => {
  const say = useSurveysMessages();
  const read = useContentText();
  const formats = useFormats();
  const links = useQuery(trpc.surveys.links.queryOptions({ surveyId }));
  const revoking = useMutation({
    mutationFn: (linkId: string) => api.surveys.revokeLink.mutate({ linkId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.surveys.pathKey() }),
  });
  if (links.isError) return <CallError error={links.error} onRetry={() => void links.refetch()} />;
  const columns: readonly Column<Link>[] = [
    {
      key: 'dealer',
      header: say('column.dealer'),
      rowHeader: true,
      sortValue: ({ dealerName }) => read(dealerName),
      render: ({ dealerName, dealerCode }) => `${read(dealerName)} ${dealerCode}`,
    },
    {
      key: 'made',
      header: say('column.made'),
      secondary: true,
      sortValue: ({ madeAt }) => madeAt,
      render: ({ madeAt }) => formats.date(madeAt),
    },
    {
      key: 'closes',
      header: say('column.closes'),
      secondary: true,
      render: ({ closesOn }) => (closesOn === null ? '–' : formats.day(closesOn)),
    },
    {
      key: 'responses',
      header: say('column.responses'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ responseCount }) => responseCount,
      render: ({ responseCount }) => formats.number(responseCount),
    },
    { key: 'state', header: say('column.state'), render: ({ state }) => say(`state.${state}`) },
    {
      key: 'revoke',
      header: say('column.revoke'),
      render: ({ id, state, dealerName }) =>
        state === 'open' ? (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={say('revoke.of', { dealer: read(dealerName) })}
            loading={revoking.isPending && revoking.variables === id}
            onClick={() => revoking.mutate(id)}
          >
            {say('revoke')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Panel title={say('links.title')} flush>
      {revoking.isError ? <ProblemAlert error={revoking.error} /> : null}
      {(links.data ?? []).length === 0 ? (
        <p className="tl-panel-note tl-survey-none">{say('links.none')}</p>
      ) : (
        <DataTable
          caption={say('links.caption')}
          columns={columns}
          rows={links.data ?? []}
          rowKey={({ id }) => id}
          rowHeight={36}
        />
      )}
    </Panel>
  );
};
