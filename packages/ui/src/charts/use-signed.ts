import { useCallback } from 'react';
import { useFormats } from '../i18n/formats.ts';

/** A difference of scores with its sign: a true minus, and none before a zero. */
export const useSigned = (): ((difference: number) => string) => {
  const formats = useFormats();
  return useCallback(
    difference => {
      const tenths = Math.round(10 * difference);
      const size = formats.score(Math.abs(difference));
      return tenths > 0 ? `+${size}` : tenths < 0 ? `−${size}` : size;
    },
    [formats],
  );
};
