import { useMay } from '../app/session.ts';
import { destinations } from './navigation.ts';

/** Where the person who is signed in can go. */
export const useDestinations = () => {
  const may = useMay();
  return destinations.filter(({ needs, unless }) => may(needs) && (unless === undefined || !may(unless)));
};
