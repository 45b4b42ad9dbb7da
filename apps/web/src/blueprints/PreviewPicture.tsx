import type { Blueprint } from '@truthline/blueprint';
import { useMemo } from 'react';
import { previewOf } from './blueprint-preview.ts';

const WIDTH = 320;
const HEIGHT = 96;

/** The drawing in small, from the real blueprint. */
export const PreviewPicture = ({ blueprint, label }: { blueprint: Blueprint; label: string }) => {
  const preview = useMemo(() => previewOf(blueprint, WIDTH, HEIGHT), [blueprint]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {preview.lanes.map(({ id, kind, top, height }) => (
        <rect key={id} x={0} y={top} width={WIDTH} height={height} fill={`var(--tl-lane-${kind})`} />
      ))}
      {preview.cards.map(card => (
        <rect
          key={card.id}
          x={card.x}
          y={card.y}
          width={card.width}
          height={card.height}
          rx={1}
          fill={card.hasMoment ? `var(--tl-lane-${card.kind}-text)` : `var(--tl-lane-${card.kind}-accent)`}
          opacity={card.hasMoment ? 1 : 0.55}
        />
      ))}
    </svg>
  );
};
