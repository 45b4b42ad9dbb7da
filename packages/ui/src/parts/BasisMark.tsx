import { useState } from 'react';
import { lazily } from '../late/lazily.tsx';
import { BasisWord, type BasisMarkProps } from './BasisWord.tsx';

const Hinted = lazily(async () => (await import('./BasisHint.tsx')).BasisHint, BasisWord);

/**
 * Where a standard comes from, always visible: what is only proposed must not look proven. What explains it to a mouse is
 * fetched when one comes by: a finger never sees it.
 */
export const BasisMark = ({ basis }: BasisMarkProps) => {
  const [hovered, setHovered] = useState(false);
  return hovered ? (
    <Hinted basis={basis} />
  ) : (
    <BasisWord
      basis={basis}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') setHovered(true);
      }}
    />
  );
};
