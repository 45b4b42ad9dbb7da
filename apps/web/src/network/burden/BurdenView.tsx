import '../../agreement/agreement.css';
import './burden.css';
import { IconClipboardList } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { trpc } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { DealersPanel, ProgrammesPanel } from './BurdenTables.tsx';
import { OverlapPanel } from './OverlapPanel.tsx';
import { useBurdenMessages } from './use-burden-messages.ts';

/** Visits and minutes of the dealers over all programmes, whatever checklist and kind the frame is set to. */
export const BurdenView = () => {
  const say = useBurdenMessages();
  const formats = useFormats();
  const {
    selection: { checklistId: _checklist, version: _version, kinds: _kinds, ...span },
  } = useNetworkSelection();
  const asked = useQuery(trpc.network.burden.queryOptions(span));
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  const { method, programmes, overlaps } = asked.data;
  if (method.visits === 0)
    return (
      <Panel>
        <EmptyState icon={IconClipboardList} title={say('none.title')} text={say('none.text')} />
      </Panel>
    );
  return (
    <>
      <p className="tl-network-method">
        <span>
          {say('method', {
            visits: formats.number(method.visits),
            dealers: formats.number(method.dealers - method.withoutVisit),
            timed: formats.number(method.timed),
            most: method.mostMinutes,
            level: formats.percent(method.intervalLevel),
          })}
        </span>
        {method.withoutVisit === 0 ? null : (
          <span>{say('method.without', { count: method.withoutVisit })}</span>
        )}
      </p>
      <ProgrammesPanel programmes={programmes} />
      <DealersPanel burden={asked.data} />
      <OverlapPanel overlaps={overlaps} />
    </>
  );
};
