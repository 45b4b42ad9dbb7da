import { useEffect, useRef } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { LANE_PADDING } from '../layout/metrics.ts';
import { cellBox, columnOf, laneOf } from '../layout/place.ts';
import { typeNewCard } from '../gestures/typing.ts';

/** The cell the keyboard stands on while it holds no card: Enter or a click begins one. */
export const EmptyCell = () => {
  const core = useCore();
  const layout = useStore(core.layout);
  const say = useSay();
  const focus = useSession(session => session.focus);
  const resting = useSession(session => session.mode.kind === 'rest');
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus?.kind === 'cell') element.current?.focus({ preventScroll: true });
  }, [focus]);
  if (focus?.kind !== 'cell' || !resting) return null;
  const box = cellBox(layout, focus);
  if (box === null) return null;
  return (
    <button
      ref={element}
      type="button"
      className="te-empty-cell nodrag nopan"
      aria-label={say('cell.empty', {
        lane: layout.lanes[laneOf(layout, focus.laneId)]?.name ?? '',
        step: layout.columns[columnOf(layout, focus.stepId)]?.name ?? '',
      })}
      style={{
        transform: `translate(${box.x}px, ${box.y + LANE_PADDING / 2}px)`,
        width: box.width,
        height: box.height - LANE_PADDING,
      }}
      onClick={() => typeNewCard(core, focus)}
    >
      +
    </button>
  );
};
