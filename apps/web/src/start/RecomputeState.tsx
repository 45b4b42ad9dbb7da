import { Alert, Button, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DataTable, LoadingSkeleton, Panel, useFormats, type Column } from '@truthline/ui';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useStartMessages } from './use-start-messages.ts';

type Last = NonNullable<Awaited<ReturnType<typeof api.recompute.last.query>>>;
type Difference = Last['differences'][number];

/** Milliseconds between two looks at one that is under way. */
const LOOK = 1000;

const Differences = ({ differences }: { differences: readonly Difference[] }) => {
  const say = useStartMessages();
  const read = useContentText();
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const nameOf = (dealerId: string) => {
    const dealer = dealers.data?.find(({ id }) => id === dealerId);
    return dealer === undefined ? dealerId : read(dealer.name);
  };
  const columns: readonly Column<Difference>[] = [
    {
      key: 'dealer',
      header: say('recompute.dealer'),
      rowHeader: true,
      render: ({ dealerId, auditId }) =>
        auditId === null ? (
          nameOf(dealerId)
        ) : (
          <TextLink to="/audits/$auditId/result" params={{ auditId }}>
            {nameOf(dealerId)}
          </TextLink>
        ),
    },
    {
      key: 'what',
      header: say('recompute.what'),
      render: ({ auditId, what }) => `${auditId === null ? `${say('recompute.rollUp')} ` : ''}${what}`,
    },
    {
      key: 'stored',
      header: say('recompute.stored'),
      render: ({ stored }) => JSON.stringify(stored),
    },
    {
      key: 'recomputed',
      header: say('recompute.recomputed'),
      render: ({ recomputed }) => JSON.stringify(recomputed),
    },
  ];
  return (
    <DataTable
      caption={say('recompute.differences')}
      rows={differences}
      rowKey={({ dealerId, auditId, what }) => `${dealerId} ${auditId ?? ''} ${what}`}
      columns={columns}
    />
  );
};

/** How far the recompute is that is under way, or what the last one found. */
const Told = ({ last }: { last: Last }) => {
  const say = useStartMessages();
  const formats = useFormats();
  const { audits, auditsDone, differenceCount, differences, askedBy, startedAt, finishedAt } = last;
  const share = audits === 0 ? 0 : Math.round((100 * auditsDone) / audits);
  const by =
    askedBy === null
      ? say('recompute.byTerminal', { at: formats.dateTime(startedAt) })
      : say('recompute.by', { name: askedBy, at: formats.dateTime(startedAt) });
  return (
    <>
      {finishedAt === null ? (
        <>
          <Progress.Root size="lg" my={8}>
            <Progress.Section value={share} aria-label={say('recompute.title')} />
          </Progress.Root>
          <div>
            {say('recompute.progress', {
              done: formats.number(auditsDone),
              audits: formats.number(audits),
              share: formats.number(share),
            })}{' '}
            {differenceCount === 0
              ? say('recompute.noneYet')
              : say('recompute.found', { count: differenceCount })}
          </div>
        </>
      ) : (
        <Alert color={differenceCount === 0 ? 'line' : 'below'} role="status" my={8}>
          {differenceCount === 0
            ? say('recompute.same', { audits: formats.number(auditsDone), at: formats.dateTime(finishedAt) })
            : say('recompute.differ', {
                count: differenceCount,
                audits: formats.number(auditsDone),
                at: formats.dateTime(finishedAt),
              })}
        </Alert>
      )}
      <p className="tl-start-none">{by}</p>
      {differences.length === 0 ? null : <Differences differences={differences} />}
    </>
  );
};

/** Scores and roll-ups worked out again from the answers, beside everybody's work. */
export const RecomputeState = () => {
  const say = useStartMessages();
  const last = useQuery(
    trpc.recompute.last.queryOptions(undefined, {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.finishedAt === null ? LOOK : false),
    }),
  );
  const ask = useMutation(
    trpc.recompute.ask.mutationOptions({
      onSuccess: told => {
        queryClient.setQueryData(trpc.recompute.last.queryKey(), told);
      },
    }),
  );
  const isUnderWay = last.data?.finishedAt === null;
  return (
    <div data-wide="true">
      <Panel title={say('recompute.title')} note={say('recompute.note')}>
        {last.isError ? (
          <CallError error={last.error} onRetry={() => void last.refetch()} />
        ) : last.isPending ? (
          <LoadingSkeleton count={2} />
        ) : (
          <>
            {last.data === null ? (
              <p className="tl-start-none">{say('recompute.never')}</p>
            ) : (
              <Told last={last.data} />
            )}
            {ask.isError ? <ProblemAlert error={ask.error} /> : null}
            <div className="tl-start-actions">
              <Button
                variant="default"
                disabled={isUnderWay}
                loading={ask.isPending}
                onClick={() => ask.mutate()}
              >
                {say('recompute.ask')}
              </Button>
            </div>
          </>
        )}
      </Panel>
    </div>
  );
};
