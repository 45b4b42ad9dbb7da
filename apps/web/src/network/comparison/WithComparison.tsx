import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton } from '@truthline/ui';
import type { ReactNode } from 'react';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { NothingToCompare } from '../frame/NothingToCompare.tsx';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import type { Comparison } from './comparison.ts';
import { MethodLine } from './MethodLine.tsx';

/** The dealers compared with what stands behind the figures, or why there are none. League and funnel share one answer. */
export const WithComparison = ({ children }: { children: (comparison: Comparison) => ReactNode }) => {
  const { selection, counting } = useNetworkSelection();
  const say = useNetworkMessages();
  const comparison = useQuery(trpc.network.comparison.queryOptions({ ...selection, counting }));
  if (comparison.isError)
    return <CallError error={comparison.error} onRetry={() => void comparison.refetch()} />;
  if (comparison.isPending) return <LoadingSkeleton count={12} />;
  if (comparison.data.rows.every(({ auditCount }) => auditCount === 0)) return <NothingToCompare />;
  return (
    <>
      <MethodLine method={comparison.data.method} benchmark={comparison.data.benchmark} />
      {comparison.data.unsettled === null ? null : (
        <p className="tl-network-method" role="note">
          <strong>{say('unsettled', { count: comparison.data.unsettled })}</strong>
        </p>
      )}
      <JoiningLine joining={comparison.data.method.joining} />
      {children(comparison.data)}
    </>
  );
};
