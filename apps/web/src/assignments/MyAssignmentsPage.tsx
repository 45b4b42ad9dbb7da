import '../start/start.css';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, PageFrame, Panel } from '@truthline/ui';
import { CalibrationsToAnswer } from '../agreement/CalibrationsToAnswer.tsx';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { AssignmentLine } from './AssignmentLine.tsx';
import { standing } from './standing.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';

const bringIntoView = (line: HTMLElement | null) => line?.scrollIntoView({ block: 'center' });

/** The visits of whoever looks, the late first: begun from here, with or without a signal. */
export const MyAssignmentsPage = () => {
  const say = useAssignmentsMessages();
  const mine = useQuery(trpc.assignments.mine.queryOptions());
  const now = mine.dataUpdatedAt;
  const ledTo = useRouterState({ select: ({ location }) => location.hash });
  return (
    <PageFrame title={say('title')} lead={say('lead')} width="narrow">
      <CalibrationsToAnswer />
      {mine.isError ? (
        <CallError error={mine.error} onRetry={() => void mine.refetch()} />
      ) : mine.isPending ? (
        <LoadingSkeleton count={6} />
      ) : mine.data.length === 0 ? (
        <Panel>
          <EmptyState icon={IconCalendarEvent} title={say('empty.title')} text={say('empty.text')} />
        </Panel>
      ) : (
        [...standing(mine.data, now)].map(([state, assignments]) => (
          <Panel key={state} title={say(`list.${state}`)}>
            <ul className="tl-start-list">
              {assignments.map(assignment => (
                <li
                  key={assignment.id}
                  ref={assignment.id === ledTo ? bringIntoView : undefined}
                  className={assignment.id === ledTo ? 'tl-led-to' : undefined}
                >
                  <AssignmentLine assignment={assignment} />
                </li>
              ))}
            </ul>
          </Panel>
        ))
      )}
    </PageFrame>
  );
};
