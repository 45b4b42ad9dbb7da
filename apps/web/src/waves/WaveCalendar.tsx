import '../start/start.css';
import type { AuditKind } from '@truthline/audit';
import { useVisitTimes } from '../assignments/AssignmentLine.tsx';
import type { Assignment } from '../assignments/standing.ts';
import { VisitCalendar } from '../assignments/VisitCalendar.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { Reassign } from './Reassign.tsx';

const Line = ({ kind, visit }: { kind: AuditKind; visit: Assignment }) => {
  const read = useContentText();
  const times = useVisitTimes();
  const { dealer, auditorName, auditStatus } = visit;
  return (
    <>
      <span className="tl-start-grow">
        <strong>{read(dealer.name)}</strong>
        <small>
          {dealer.code} · {auditorName}
        </small>
        <small>{times(visit)}</small>
      </span>
      {auditStatus === null ? <Reassign kind={kind} visit={visit} /> : null}
    </>
  );
};

/** The visits of a wave by the day they are due. */
export const WaveCalendar = ({ kind, visits }: { kind: AuditKind; visits: readonly Assignment[] }) => (
  <VisitCalendar visits={visits} render={visit => <Line kind={kind} visit={visit} />} />
);
