import './calendar.css';
import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { ASSIGNMENT_STATES, dayAt } from '@truthline/audit';
import { systemClock } from '@truthline/kernel';
import { Panel, useFormats, useLocale } from '@truthline/ui';
import { useMemo, useState, type ReactNode } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { monthOf, openingMonth, shiftDay, shiftMonth, weeksOf } from './calendar-month.ts';
import { MonthGrid } from './MonthGrid.tsx';
import type { Assignment } from './standing.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';
import { VisitMark } from './VisitMark.tsx';

const here = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

type Render = (visit: Assignment) => ReactNode;

const DayVisits = ({
  day,
  visits,
  render,
}: {
  day: string;
  visits: readonly Assignment[];
  render: Render;
}) => {
  const formats = useFormats();
  const say = useAssignmentsMessages();
  return (
    <section className="tl-calendar-day-list" aria-label={formats.day(day)}>
      <h3>{formats.day(day)}</h3>
      {visits.length === 0 ? <p className="tl-panel-note">{say('calendar.free')}</p> : null}
      <ul className="tl-start-list">
        {visits.map(visit => (
          <li key={visit.id}>
            <VisitMark state={visit.state} />
            {render(visit)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the signs mean. */
const Legend = () => {
  const say = useAssignmentsMessages();
  return (
    <div className="tl-calendar-legend">
      {ASSIGNMENT_STATES.map(state => (
        <span key={state}>
          <VisitMark state={state} />
          {say(`list.${state}`)}
        </span>
      ))}
    </div>
  );
};

type VisitCalendarProps = {
  visits: readonly Assignment[];
  /** One visit in the list of its day. */
  render: Render;
};

/** Visits by the day they are due: a month at a time with the visits of one day below it; on a phone day by day. */
export const VisitCalendar = ({ visits, render }: VisitCalendarProps) => {
  const say = useAssignmentsMessages();
  const read = useContentText();
  const locale = useLocale();
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const [today] = useState(() => dayAt(here(), systemClock.now()));
  const byDay = useMemo(() => Map.groupBy(visits, ({ dueOn }) => dueOn), [visits]);
  const [month, setMonth] = useState(() => openingMonth([...byDay.keys()], today));
  const [day, setDay] = useState(() =>
    monthOf(today) === month
      ? today
      : ([...byDay.keys()].toSorted().find(each => monthOf(each) === month) ?? `${month}-01`),
  );
  const go = (next: string) => {
    setDay(next);
    setMonth(monthOf(next));
  };
  const turn = (by: number) => {
    const next = shiftMonth(month, by);
    setMonth(next);
    setDay(`${next}-01`);
  };
  const title = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  const daysHere = [...byDay.keys()].filter(each => monthOf(each) === month).toSorted();
  return (
    <Panel title={say('calendar.title')}>
      <div className="tl-calendar-head">
        <ActionIcon variant="default" aria-label={say('calendar.before')} onClick={() => turn(-1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <h2 aria-live="polite">{title}</h2>
        <ActionIcon variant="default" aria-label={say('calendar.after')} onClick={() => turn(1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <Legend />
      </div>
      {isNarrow ? (
        daysHere.length === 0 ? (
          <p className="tl-panel-note">{say('calendar.freeMonth')}</p>
        ) : (
          daysHere.map(each => (
            <DayVisits key={each} day={each} visits={byDay.get(each) ?? []} render={render} />
          ))
        )
      ) : (
        <>
          <MonthGrid
            label={title}
            weeks={weeksOf(month)}
            month={month}
            today={today}
            day={day}
            onDay={go}
            onStep={(by, wholeMonth) => (wholeMonth ? turn(by) : go(shiftDay(day, by)))}
            visitsOn={each =>
              (byDay.get(each) ?? []).map(({ id, state, dealer }) => ({ id, state, name: read(dealer.name) }))
            }
          />
          <DayVisits day={day} visits={byDay.get(day) ?? []} render={render} />
        </>
      )}
    </Panel>
  );
};
