import { useCore, useSession } from '../core/core-context.tsx';
import { spanWidth } from '../layout/lane-stack.ts';

/** How far a card will reach while its right edge is pulled. */
export const SpanMark = () => {
  const { boxes, columns } = useCore().layout.get();
  const cardId = useSession(({ mode }) => (mode.kind === 'spanning' ? mode.cardId : null));
  const lastColumn = useSession(({ mode }) => (mode.kind === 'spanning' ? mode.lastColumn : 0));
  const box = cardId === null ? undefined : boxes.get(cardId);
  if (box === undefined) return null;
  return (
    <div
      className="te-span-mark"
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: spanWidth(columns, box.column, lastColumn),
        height: box.height,
      }}
    />
  );
};
