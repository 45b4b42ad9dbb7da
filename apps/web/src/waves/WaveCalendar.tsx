import '../start/start.css';
import type { AuditKind } from '@truthline/audit';
import { useVisitTimes } from '../assignments/AssignmentLine.tsx';
import type { Assignment } from '../assignments/standing.ts';
import { useAssignmentsMessages } from '../assignments/use-assignments-messages.ts';
import { VisitCalendar } from '../assignments/VisitCalendar.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { VisitChange } from './VisitChange.tsx';

const Line = ({ kind, visit }: { kind: AuditKind; visit: Assignment }) => {
  const read = useContentText();
  const say = useAssignmentsMessages();
  const times = useVisitTimes();
  const { dealer, auditorName, persona } = visit;
  return (
    <>
      <span className="tl-start-grow">
        <strong>{read(dealer.name)}</strong>
        <small>
          {dealer.code} · {auditorName}
        </small>
        <small>{times(visit)}</small>
        {persona === null ? null : <small>{say('persona', { persona })}</small>}
      </span>
      <VisitChange kind={kind} visit={visit} />
    </>
  );
};

/** The visits of a wave by the day they are due. */
export const WaveCalendar = ({ kind, visits }: { kind: AuditKind; visits: readonly Assignment[] }) => (
  <VisitCalendar visits={visits} render={visit => <Line kind={kind} visit={visit} />} />
);
