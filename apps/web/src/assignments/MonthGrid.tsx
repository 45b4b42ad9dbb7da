import type { AssignmentState } from '@truthline/audit';
import { useFormats, useLocale } from '@truthline/ui';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { monthOf } from './calendar-month.ts';
import { useAssignmentsMessages } from './use-assignments-messages.ts';
import { VisitMark } from './VisitMark.tsx';

/** As many visits as a day shows by name. */
const NAMED = 3;

type GridVisit = { readonly id: string; readonly state: AssignmentState; readonly name: string };

type MonthGridProps = {
  label: string;
  weeks: readonly (readonly string[])[];
  month: string;
  today: string;
  /** The day that is looked at. */
  day: string;
  onDay: (day: string) => void;
  /** So many days on, or months. */
  onStep: (by: number, wholeMonth: boolean) => void;
  visitsOn: (day: string) => readonly GridVisit[];
};

const DAY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
const MONTH_STEPS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** A month as a grid: arrows go from day to day, Page Up and Page Down from month to month. */
export const MonthGrid = ({ label, weeks, month, today, day, onDay, onStep, visitsOn }: MonthGridProps) => {
  const say = useAssignmentsMessages();
  const locale = useLocale();
  const formats = useFormats();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // The focus follows the keys, and only them.
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    const days = DAY_STEPS[event.key];
    const months = MONTH_STEPS[event.key];
    if (days === undefined && months === undefined) return;
    event.preventDefault();
    moved.current = true;
    onStep(days ?? months ?? 0, months !== undefined);
  };
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <table ref={grid} className="tl-calendar" role="grid" aria-label={label} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map(each => (
            <th key={each} scope="col">
              {weekday.format(new Date(`${each}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(each => {
              const visits = visitsOn(each);
              return (
                <td
                  key={each}
                  role="gridcell"
                  data-day={each}
                  tabIndex={each === day ? 0 : -1}
                  aria-selected={each === day}
                  aria-current={each === today ? 'date' : undefined}
                  aria-label={say('calendar.day', { day: formats.day(each), count: visits.length })}
                  data-outside={monthOf(each) !== month}
                  onClick={() => onDay(each)}
                >
                  <span className="tl-calendar-number">{Number(each.slice(8))}</span>
                  {visits.slice(0, NAMED).map(({ id, state, name }) => (
                    <span key={id} className="tl-calendar-visit">
                      <VisitMark state={state} />
                      <span>{name}</span>
                    </span>
                  ))}
                  {visits.length > NAMED ? (
                    <span className="tl-calendar-more">
                      {say('calendar.more', { count: visits.length - NAMED })}
                    </span>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
