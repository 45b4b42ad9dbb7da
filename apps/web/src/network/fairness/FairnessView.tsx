import './fairness.css';
import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { JoiningLine } from '../frame/JoiningLine.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { NothingToCompare } from '../frame/NothingToCompare.tsx';
import { AdjustedPanel } from './AdjustedPanel.tsx';
import { AuditorsPanel } from './AuditorsPanel.tsx';
import type { Fairness } from './fairness.ts';
import { MixPanel } from './MixPanel.tsx';
import { useFairnessMessages } from './use-fairness-messages.ts';

const MethodLine = ({ found: { method, outcome } }: { found: Fairness }) => {
  const say = useFairnessMessages();
  const formats = useFormats();
  return (
    <>
      <p className="tl-network-method">
        <span>
          {say(outcome.kind === 'ownAlone' ? 'method.own' : 'method', {
            audits: formats.number(method.audits),
            version: method.version,
            level: formats.percent(method.intervalLevel),
          })}
        </span>
        {method.withoutScore === 0 ? null : (
          <span>{say('method.withoutScore', { count: method.withoutScore })}</span>
        )}
      </p>
      <JoiningLine joining={method.joining} />
    </>
  );
};

/** Whether dealers were judged under the same circumstances, and their scores as they would be if they had been. */
export const FairnessView = () => {
  const say = useFairnessMessages();
  const { selection } = useNetworkSelection();
  const asked = useQuery(trpc.network.fairness.queryOptions(selection));
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  const { outcome, method } = asked.data;
  if (method.audits === 0) return <NothingToCompare />;
  return (
    <>
      <MethodLine found={asked.data} />
      {outcome.kind === 'judged' ? (
        <AuditorsPanel outcome={outcome} />
      ) : (
        <Panel>
          <p className="tl-fairness-words">{say(outcome.kind)}</p>
        </Panel>
      )}
      <MixPanel found={asked.data} />
      {outcome.kind === 'judged' ? (
        <AdjustedPanel dealers={outcome.dealers} visitors={outcome.visitors} />
      ) : null}
    </>
  );
};
