import type { SavedReminder } from '@truthline/db';
import type { PresentedReminder } from './presented.ts';

const placeOf = ({ kind, subjectId, auditId }: SavedReminder): PresentedReminder['place'] => {
  switch (kind) {
    case 'assigned':
    case 'dueSoon':
    case 'overdue':
      return { kind: auditId === null ? 'assignment' : 'audit', id: subjectId };
    case 'returned':
      return { kind: 'audit', id: subjectId };
    case 'appealOpen':
    case 'appealDecided':
      return { kind: 'result', id: auditId ?? subjectId };
  }
};

export const presentReminder = (reminder: SavedReminder): PresentedReminder => {
  const { id, kind, at, readAt, dealerName, checklistTitle, auditKind, dueOn, appealUntil } = reminder;
  return {
    id,
    kind,
    at,
    read: readAt !== null,
    dealerName,
    checklistTitle,
    auditKind,
    dueOn,
    appealUntil,
    place: placeOf(reminder),
  };
};
