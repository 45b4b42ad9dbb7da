import { useFormats } from '@truthline/ui';
import type { Entry } from '../entry.ts';
import type { Elapsed } from './elapsed.ts';

/** What a running timer shows: the time it has run, or the time that is left until the appointment, below zero after it. */
export const TimeLeft = ({ entry, elapsed }: { entry: Entry | undefined; elapsed: Elapsed }) => {
  const { clock } = useFormats();
  if (entry?.appointment === undefined || entry.runningSince === null)
    return clock(((entry?.countedMs ?? 0) + elapsed.milliseconds) / 1000);
  const left = entry.appointment - entry.runningSince - elapsed.milliseconds;
  return `${left < 0 ? '−' : ''}${clock(Math.abs(left) / 1000)}`;
};
