import type { CardId } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { moveEffect } from '../gestures/move-effect.ts';
import { dropBar, laneOf, columnOf } from '../layout/place.ts';

/** Where the card on its way will land, and what that would make of it. */
export const DropMark = () => {
  const layout = useStore(useCore().layout);
  const say = useSay();
  const anchor = useSession(({ mode }) =>
    mode.kind === 'dragging' || mode.kind === 'moving' ? mode.anchor : null,
  );
  const place = useSession(({ mode }) =>
    mode.kind === 'dragging' || mode.kind === 'moving' || mode.kind === 'placing' ? mode.place : null,
  );
  if (place === null) return null;
  const moving = new Set<CardId>(anchor === null ? [] : [anchor]);
  const bar = dropBar(layout, place, moving);
  const lane = layout.lanes[laneOf(layout, place.laneId)];
  const column = layout.columns[columnOf(layout, place.stepId)];
  if (bar === null || lane === undefined || column === undefined) return null;
  const effect = anchor === null ? null : moveEffect(layout, anchor, place);
  return (
    <>
      <div
        className="te-drop-cell"
        data-kind={lane.kind}
        style={{
          transform: `translate(${column.x - 5}px, ${lane.y}px)`,
          width: column.width + 10,
          height: lane.height,
        }}
      />
      <div
        className="te-drop"
        style={{ transform: `translate(${bar.x}px, ${bar.y}px)`, width: bar.width, height: bar.height }}
      />
      {effect === null ? null : (
        <div
          className="te-drop-says"
          style={{ transform: `translate(${column.x + column.width + 12}px, ${bar.y - 10}px)` }}
        >
          {effect.line === null
            ? say('drop.becomes', { kind: say(`kind.${effect.kind}`) })
            : say('drop.crosses', { line: say(`line.${effect.line}`), kind: say(`kind.${effect.kind}`) })}
        </div>
      )}
    </>
  );
};
