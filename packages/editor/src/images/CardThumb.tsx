import type { CardImage } from '@truthline/blueprint';
import { memo } from 'react';
import { useCore } from '../core/core-context.tsx';
import { THUMB_HEIGHT } from '../layout/metrics.ts';

/** The picture on a card. What it shows is said by the card's own text. */
export const CardThumb = memo(({ image }: { image: CardImage }) => {
  const { images } = useCore().together;
  return (
    <span className="te-thumb" style={{ height: THUMB_HEIGHT }}>
      {images === null ? null : (
        <img src={images.urlOf(image.hash)} alt="" loading="lazy" decoding="async" draggable={false} />
      )}
    </span>
  );
});
CardThumb.displayName = 'CardThumb';
