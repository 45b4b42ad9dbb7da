import { useQuery } from '@tanstack/react-query';
import { parseBlueprint, type Blueprint } from '@truthline/blueprint';
import { ErrorState, LoadingSkeleton } from '@truthline/ui';
import { useMemo, type ReactNode } from 'react';
import { trpc, type api } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { useVersionsMessages } from './use-versions-messages.ts';

type Answer = Awaited<ReturnType<typeof api.blueprints.open.query>>;

/** A blueprint as it stands on the server, read to be looked at. */
export type Opened = Omit<Answer, 'stored'> & {
  readonly blueprint: Blueprint;
  readonly refetch: () => Promise<unknown>;
};

type OpenedGateProps = { blueprintId: string; children: (opened: Opened) => ReactNode };

/** Opens a blueprint for a page about it; until it is there, and where it cannot be, says so. */
export const OpenedGate = ({ blueprintId, children }: OpenedGateProps) => {
  const say = useVersionsMessages();
  const opened = useQuery(
    trpc.blueprints.open.queryOptions(
      { blueprintId },
      { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const { data, refetch } = opened;
  const parsed = useMemo(() => (data === undefined ? null : parseBlueprint(data.stored)), [data]);
  if (opened.isError && data === undefined)
    return <CallError error={opened.error} onRetry={() => void refetch()} />;
  // What the page before had open may be older than what it wrote since.
  if (data === undefined || parsed === null || !opened.isFetchedAfterMount)
    return (
      <div className="tl-page" data-wide="true">
        <LoadingSkeleton shape="drawing" />
      </div>
    );
  if (!parsed.ok) return <ErrorState title={say('parse.title')} text={say('parse.text')} />;
  const { stored: _stored, ...told } = data;
  return children({ ...told, blueprint: parsed.value, refetch });
};
