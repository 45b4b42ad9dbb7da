import { useCallback } from 'react';
import { useUnitsMessages } from './use-units-messages.ts';

/** A unit of measure in the reader's language; one we have no word for stays as the checklist writes it. */
export const useUnit = (): ((unit: string) => string) => {
  const say = useUnitsMessages();
  return useCallback(
    unit => {
      switch (unit) {
        case 's':
        case 'min':
        case 'h':
        case 'd':
        case 'rings':
        case 'times':
        case 'slots':
        case '%':
          return say(`unit.${unit}`);
        default:
          return unit;
      }
    },
    [say],
  );
};
