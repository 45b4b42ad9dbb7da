import { useMemo } from 'react';

/** What `make` gives, kept for as long as the key stays: for what follows from the key and something outside React. */
export const useKept = <T>(key: string, make: () => T): T =>
  // The key stands for all that `make` reads.
  // oxlint-disable-next-line react/exhaustive-deps
  useMemo(make, [key]);
