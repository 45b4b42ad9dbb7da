import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPlayerPlay } from '@tabler/icons-react';
import type { AssignmentState } from '@truthline/audit';

const icons = {
  planned: IconCircleDashed,
  underWay: IconPlayerPlay,
  overdue: IconAlertTriangle,
  done: IconCircleCheck,
} as const satisfies Readonly<Record<AssignmentState, unknown>>;

/** How a visit stands, as a sign: never by its colour alone. */
export const VisitMark = ({ state }: { state: AssignmentState }) => {
  const Symbol = icons[state];
  return <Symbol className="tl-visit-mark" data-state={state} size={14} stroke={1.8} aria-hidden />;
};
