import './timers.css';
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStopFilled } from '@tabler/icons-react';
import { timeStandardOf, type AskedPlace } from '@truthline/audit';
import { useContentText } from '../../frame/use-content-text.ts';
import { isWatchable, type Entry } from '../entry.ts';
import type { Entries } from '../progress.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { isDueBefore } from './time-before.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useRunning, useTimers } from './use-timers.ts';

type Watched = { readonly place: AskedPlace; readonly unit: string };

const watched = (place: AskedPlace): Watched[] => {
  const { scale } = place.item;
  return scale.type === 'measure' && (isWatchable(scale.unit) || isDueBefore(scale))
    ? [{ place, unit: scale.unit }]
    : [];
};

const isUntouched = (entry: Entry | undefined) =>
  entry === undefined || (entry.state === 'answered' && entry.value === null);

/**
 * The timers of an audit over all its screens: those that run, ended by one tap, then those that can be started by one.
 * What happens in front of the auditor does not wait until its item is found.
 */
export const TimerBar = ({ places, entries }: { places: readonly AskedPlace[]; entries: Entries }) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const running = useRunning();
  const timers = useTimers();
  const all = places.flatMap(watched);
  if (all.length === 0) return null;
  const nameOf = ({ place: { item, instance } }: Watched) => {
    const standard = item.scale.type === 'measure' ? timeStandardOf(item.scale) : null;
    const name = standard === null ? read(item.momentName) : `${say(`timer.${standard}`)} · ${item.id}`;
    return instance === null ? name : `${name} (${instance})`;
  };
  const going = all.filter(({ place }) => running.has(place.key));
  // What is due before an appointment begins with its time, at the item.
  const idle = all.filter(
    ({ place }) =>
      !isDueBefore(place.item.scale) && !running.has(place.key) && isUntouched(entries.get(place.key)),
  );
  if (going.length + idle.length === 0) return null;
  const doubtful = going.some(({ place }) => running.get(place.key)?.doubtful === true);
  return (
    <div className="tl-timers" role="group" aria-label={say('timer.bar')}>
      <ul>
        {going.map(each => {
          const elapsed = running.get(each.place.key);
          return (
            <li key={each.place.key} data-running="true">
              {/* Beside the button, not in it: a name that changes four times a second cannot be listened to. */}
              <span role="timer">
                {elapsed === undefined ? null : (
                  <TimeLeft entry={entries.get(each.place.key)} elapsed={elapsed} />
                )}
              </span>
              <button
                type="button"
                aria-label={say(isDueBefore(each.place.item.scale) ? 'timer.came' : 'timer.stop', {
                  name: nameOf(each),
                })}
                onClick={() => timers.stop(each.place.key, each.unit)}
              >
                <IconPlayerStopFilled size={14} aria-hidden />
                {nameOf(each)}
              </button>
            </li>
          );
        })}
        {idle.map(each => (
          <li key={each.place.key}>
            <button
              type="button"
              aria-label={say('timer.start', { name: nameOf(each) })}
              onClick={() => timers.start(each.place.key)}
            >
              <IconPlayerPlay size={14} aria-hidden />
              {nameOf(each)}
            </button>
          </li>
        ))}
      </ul>
      {doubtful ? (
        <p role="status">
          <IconAlertTriangle size={14} aria-hidden /> {say('timer.doubtful')}
        </p>
      ) : null}
    </div>
  );
};
