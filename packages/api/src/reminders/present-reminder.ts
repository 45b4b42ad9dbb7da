import { dayAt } from '@truthline/audit';
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
    case 'appealToDecide':
    case 'appealDecided':
      return { kind: 'result', id: auditId ?? subjectId };
  }
};

export const presentReminder = (reminder: SavedReminder): PresentedReminder => {
  const { id, kind, at, readAt, dealerName, checklistTitle, auditKind, dueOn, appealUntil, timeZone } =
    reminder;
  return {
    id,
    kind,
    at,
    read: readAt !== null,
    dealerName,
    checklistTitle,
    auditKind,
    dueOn,
    // The window ends with the day.
    appealBy: appealUntil === null ? null : dayAt(timeZone, Date.parse(appealUntil) - 1),
    place: placeOf(reminder),
  };
};
