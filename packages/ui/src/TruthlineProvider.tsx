import type { ReactNode } from 'react';
import type { I18n } from './i18n/create-i18n.ts';
import { MantineRoom } from './theme/MantineRoom.tsx';
import { TruthlineFrame } from './TruthlineFrame.tsx';

/** Everything a screen stands in, at once: for whoever does not count the kilobytes until the first drawing. */
export const TruthlineProvider = ({ i18n, children }: { i18n: I18n; children: ReactNode }) => (
  <TruthlineFrame i18n={i18n}>
    <MantineRoom>{children}</MantineRoom>
  </TruthlineFrame>
);
