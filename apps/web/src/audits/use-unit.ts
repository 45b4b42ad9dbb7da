import { useCallback } from 'react';
import { useUnitsMessages } from './use-units-messages.ts';

/**
 * A unit of measure in the reader's language, for so many of them where that is known; one we have no word for stays as
 * the checklist writes it.
 */
export const useUnit = (): ((unit: string, count?: number) => string) => {
  const say = useUnitsMessages();
  return useCallback(
    (unit, count) => {
      switch (unit) {
        case 'd':
        case 'rings':
        case 'times':
        case 'slots':
          return say(count === 1 ? `unit.one.${unit}` : `unit.${unit}`);
        case 's':
        case 'min':
        case 'h':
        case '%':
          return say(`unit.${unit}`);
        default:
          return unit;
      }
    },
    [say],
  );
};
