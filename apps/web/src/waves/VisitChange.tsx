import type { AuditKind } from '@truthline/audit';
import type { Assignment } from '../assignments/standing.ts';
import { AnswerTogether } from '../audits/AnswerTogether.tsx';
import { Reassign } from './Reassign.tsx';

/** What may be changed of a visit: before it is begun who makes it, while it is under way who answers it beside. */
export const VisitChange = ({ kind, visit }: { kind: AuditKind; visit: Assignment }) => {
  if (visit.auditStatus === null) return <Reassign kind={kind} visit={visit} />;
  return visit.auditStatus === 'draft' || visit.auditStatus === 'returned' ? (
    <AnswerTogether auditId={visit.id} />
  ) : null;
};
