import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { AssignmentLine } from './AssignmentLine.tsx';
import { nextOf } from './standing.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';

/** The visit to make next, and the way to the others. */
export const NextAssignment = () => {
  const say = useAssignmentsMessages();
  const mine = useQuery(trpc.assignments.mine.queryOptions());
  const next = nextOf(mine.data ?? [], mine.dataUpdatedAt);
  return (
    <Panel title={say('next.title')}>
      {mine.isError ? (
        <CallError error={mine.error} onRetry={() => void mine.refetch()} />
      ) : mine.isPending ? (
        <LoadingSkeleton count={2} />
      ) : next === null ? (
        <p className="tl-start-none">{say('next.none')}</p>
      ) : (
        <ul className="tl-start-list">
          <li>
            <AssignmentLine assignment={next} />
          </li>
        </ul>
      )}
      {(mine.data ?? []).length === 0 ? null : (
        <div className="tl-start-actions">
          <TextLink to="/assignments">{say('next.all')}</TextLink>
        </div>
      )}
    </Panel>
  );
};
