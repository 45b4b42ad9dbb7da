import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { parseBlueprint } from '@truthline/blueprint';
import { useMemo } from 'react';
import { trpc } from '../app/api-client.ts';
import { previewOf } from './blueprint-preview.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

const WIDTH = 320;
const HEIGHT = 96;

/** A small picture of the drawing, fetched only when it comes into view. */
export const BlueprintPreview = ({ blueprintId }: { blueprintId: string }) => {
  const say = useBlueprintsMessages();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const opened = useQuery(
    trpc.blueprints.open.queryOptions({ blueprintId }, { enabled: inViewport, staleTime: 5 * 60_000 }),
  );
  const preview = useMemo(() => {
    if (opened.data === undefined) return null;
    const parsed = parseBlueprint(opened.data.stored);
    return parsed.ok ? previewOf(parsed.value, WIDTH, HEIGHT) : null;
  }, [opened.data]);
  return (
    <div className="tl-preview" ref={ref}>
      {preview === null ? null : (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={say('preview')}
        >
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
              fill={
                card.hasMoment ? `var(--tl-lane-${card.kind}-text)` : `var(--tl-lane-${card.kind}-accent)`
              }
              opacity={card.hasMoment ? 1 : 0.55}
            />
          ))}
        </svg>
      )}
    </div>
  );
};
