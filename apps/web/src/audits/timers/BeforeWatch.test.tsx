import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue, type Locale } from '@truthline/ui';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { auditsCatalogue } from '../audits-catalogue.ts';
import { editEntry, emptyEntry, type Entry } from '../entry.ts';
import { auditTimers } from './audit-timers.ts';
import { BeforeWatch } from './BeforeWatch.tsx';
import type { Reading } from './elapsed.ts';
import { TimersProvider, timersPort } from './use-timers.ts';

afterEach(cleanup);

/** Four in the afternoon, by the calendar of whoever runs this test. */
const begun = new Date('2026-03-14T16:00').getTime();
const hour = 3_600_000;

/** A phone whose two clocks are moved by hand, showing the timer of one item. */
const showOn = (unit: string, locale: Locale) => {
  let reading: Reading = { wall: begun, steady: 0, opening: 'one', hidden: false };
  const shelf = { read: async () => new Map(), keep: async () => undefined, drop: async () => undefined };
  const timers = auditTimers(shelf, () => reading);
  let shown: Entry = emptyEntry;
  const Item = () => {
    const [entry, setEntry] = useState(emptyEntry);
    shown = entry;
    const port = timersPort(
      timers,
      (_key, edit) => setEntry(before => editEntry(before, edit)),
      () => reading.wall,
    );
    return (
      <TimersProvider value={port}>
        <BeforeWatch answerKey="A1-17" entry={entry} unit={unit} />
      </TimersProvider>
    );
  };
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, audits: auditsCatalogue }, locale)}>
      <Item />
    </TruthlineProvider>,
  );
  return {
    entry: () => shown,
    write: (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } }),
    move: (by: Partial<Pick<Reading, 'wall' | 'steady'>>, hidden = false) =>
      act(() => {
        reading = {
          ...reading,
          wall: reading.wall + (by.wall ?? 0),
          steady: reading.steady + (by.steady ?? 0),
          hidden,
        };
        timers.tick();
      }),
  };
};

test('the reminder is timed from when the appointment is given, and a clock set meanwhile does not move it', () => {
  const { entry, write, move } = showOn('h', 'en');
  const came = screen.getByRole<HTMLButtonElement>('button', { name: 'The reminder comes now' });
  expect(came.disabled).toBe(true);
  write('Time of the appointment', '2026-03-15T10:00');
  expect(screen.getByRole('timer').textContent).toBe('18:00:00');
  expect(came.disabled).toBe(false);
  move({ wall: 2 * hour, steady: 2 * hour });
  move({ wall: 24 * hour });
  expect(screen.getByRole('timer').textContent).toBe('16:00:00');
  move({ wall: hour, steady: 0 }, true);
  expect(screen.getByRole('timer').textContent).toBe('15:00:00');
  fireEvent.click(came);
  expect(entry()).toMatchObject({ value: { type: 'measure', measured: 15 }, runningSince: null });
  expect(screen.queryByRole('timer')).toBeNull();
});

test('an appointment put right counts from the same start, and one that is past is below zero', () => {
  const { entry, write, move } = showOn('d', 'zh-CN');
  write('预约时间', '2026-03-14T16:30');
  move({ wall: hour, steady: hour });
  expect(screen.getByRole('timer', { name: '距预约时间' }).textContent).toBe('−30:00');
  write('预约时间', '2026-03-15T17:00');
  fireEvent.click(screen.getByRole('button', { name: '现在收到提醒' }));
  expect(entry().value).toEqual({ type: 'measure', measured: 1 });
});
