import type { Say } from '../catalogue/messages.ts';

/** A length of time as short as it can be said: 45 s, 12 min, 2 h 5 min. */
export const secondsText = (seconds: number, say: Say): string => {
  const whole = Math.round(seconds);
  if (whole < 60) return say('time.seconds', { seconds: whole });
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes < 60)
    return rest === 0
      ? say('time.minutes', { minutes })
      : say('time.minutesSeconds', { minutes, seconds: rest });
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0
    ? say('time.hours', { hours })
    : say('time.hoursMinutes', { hours, minutes: minutes % 60 });
};
