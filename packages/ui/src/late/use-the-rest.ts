import { useEffect } from 'react';
import { fetchTheRest } from './fetch-later.ts';

/** Milliseconds after which a page has drawn itself and its late parts may come. */
const REST_AFTER = 2000;

/** Fetches what was left for later soon after the page stands, so that it opens without a connection too. */
export const useTheRest = (here?: () => void): void => {
  useEffect(() => {
    const rest = setTimeout(() => {
      // Whoever is offline by then fetches each part when it is first opened.
      if (navigator.onLine) void fetchTheRest().then(here);
    }, REST_AFTER);
    return () => clearTimeout(rest);
  }, [here]);
};
