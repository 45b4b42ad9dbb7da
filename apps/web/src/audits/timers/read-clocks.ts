import type { Reading } from './elapsed.ts';

/** Reads both clocks of this page, and knows whether it was out of sight in between. */
export const clocksOf = (page: Document): { readonly read: () => Reading; readonly end: () => void } => {
  let hidden = false;
  const look = () => {
    if (page.visibilityState === 'hidden') hidden = true;
  };
  page.addEventListener('visibilitychange', look);
  return {
    read: () => {
      look();
      const reading = {
        wall: Date.now(),
        steady: performance.now(),
        opening: String(performance.timeOrigin),
        hidden,
      };
      hidden = page.visibilityState === 'hidden';
      return reading;
    },
    end: () => page.removeEventListener('visibilitychange', look),
  };
};
