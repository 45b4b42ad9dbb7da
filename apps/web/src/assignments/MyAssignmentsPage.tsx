import '../start/start.css';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouterState } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, PageFrame, Panel } from '@truthline/ui';
import { CalibrationsToAnswer } from '../agreement/CalibrationsToAnswer.tsx';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { AssignmentLine } from './AssignmentLine.tsx';
import { standing } from './standing.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { VisitCalendar } from './VisitCalendar.tsx';

const route = getRouteApi('/signedIn/assignments');

const bringIntoView = (line: HTMLElement | null) => line?.scrollIntoView({ block: 'center' });

/** The visits of whoever looks, the late first: begun from here, with or without a signal. */
export const MyAssignmentsPage = () => {
  const say = useAssignmentsMessages();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const mine = useQuery(trpc.assignments.mine.queryOptions());
  // Where each stands now: what this device has kept may be days old.
  const found = standing(mine.data ?? [], mine.dataUpdatedAt);
  const ledTo = useRouterState({ select: ({ location }) => location.hash });
  return (
    <PageFrame title={say('title')} lead={say('lead')} width={view === 'calendar' ? 'normal' : 'narrow'}>
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
        <>
          <ViewSwitch other="list" view={view} onView={next => void navigate({ search: next })} />
          {view === 'calendar' ? (
            <VisitCalendar
              visits={[...found].flatMap(([state, assignments]) =>
                assignments.map(assignment => ({ ...assignment, state })),
              )}
              render={assignment => <AssignmentLine assignment={assignment} />}
            />
          ) : (
            [...found].map(([state, assignments]) => (
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
        </>
      )}
    </PageFrame>
  );
};
