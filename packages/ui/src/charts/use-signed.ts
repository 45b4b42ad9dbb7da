import { useCallback } from 'react';
import { useFormats } from '../i18n/formats.ts';

/** A difference with its sign, to so many decimals: a true minus, and none before a zero. */
export const useSigned = (decimals = 1): ((difference: number) => string) => {
  const formats = useFormats();
  return useCallback(
    difference => {
      const rounded = Math.round(10 ** decimals * difference);
      const size = formats.number(Math.abs(difference), decimals);
      return rounded > 0 ? `+${size}` : rounded < 0 ? `−${size}` : size;
    },
    [formats, decimals],
  );
};
