import './timers.css';
import { IconAlertTriangle, IconPlayerPlay, IconPlayerStopFilled } from '@tabler/icons-react';
import type { AskedPlace } from '@truthline/audit';
import { useFormats } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import { isWatchable, type Entry } from '../entry.ts';
import type { Entries } from '../progress.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { useRunning, useTimers } from './use-timers.ts';

type Watched = { readonly place: AskedPlace; readonly unit: string };

const watched = (place: AskedPlace): Watched[] => {
  const { scale } = place.item;
  return scale.type === 'measure' && isWatchable(scale.unit) ? [{ place, unit: scale.unit }] : [];
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
  const { clock } = useFormats();
  const running = useRunning();
  const timers = useTimers();
  const all = places.flatMap(watched);
  if (all.length === 0) return null;
  const nameOf = ({ place: { item, instance } }: Watched) => {
    const standard =
      item.scale.type === 'measure' && item.scale.timer !== null ? say(`timer.${item.scale.timer}`) : '';
    const name = standard === '' ? read(item.momentName) : `${standard} · ${item.id}`;
    return instance === null ? name : `${name} (${instance})`;
  };
  const going = all.filter(({ place }) => running.has(place.key));
  const idle = all.filter(({ place }) => !running.has(place.key) && isUntouched(entries.get(place.key)));
  if (going.length + idle.length === 0) return null;
  const doubtful = going.some(({ place }) => running.get(place.key)?.doubtful === true);
  return (
    <div className="tl-timers" role="group" aria-label={say('timer.bar')}>
      <ul>
        {going.map(each => (
          <li key={each.place.key}>
            <button
              type="button"
              data-running="true"
              aria-label={say('timer.stop', { name: nameOf(each) })}
              onClick={() => timers.stop(each.place.key, each.unit)}
            >
              <IconPlayerStopFilled size={14} aria-hidden />
              <span role="timer">{clock((running.get(each.place.key)?.milliseconds ?? 0) / 1000)}</span>
              {nameOf(each)}
            </button>
          </li>
        ))}
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
