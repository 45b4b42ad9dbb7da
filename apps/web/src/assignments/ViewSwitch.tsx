import './calendar.css';
import { SegmentedControl } from '@mantine/core';
import type { VisitView } from '../app/search.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';

type ViewSwitchProps = {
  /** What stands beside the calendar. */
  other: 'board' | 'list';
  view: VisitView['view'];
  onView: (search: VisitView) => void;
};

/** The calendar of some visits, or the other way to look at them. */
export const ViewSwitch = ({ other, view, onView }: ViewSwitchProps) => {
  const say = useAssignmentsMessages();
  return (
    <SegmentedControl
      className="tl-view-switch"
      aria-label={say('view.label')}
      data={[
        { value: other, label: say(`view.${other}`) },
        { value: 'calendar', label: say('view.calendar') },
      ]}
      value={view ?? other}
      onChange={value => onView(value === 'calendar' ? { view: 'calendar' } : {})}
    />
  );
};
