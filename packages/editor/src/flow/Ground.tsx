import { memo, useCallback, useRef } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { useViewEffect } from './use-view-effect.ts';

/** Under the cards: the tints of the lanes, endless to both sides, so only their height follows the camera. */
export const LaneTints = memo(() => {
  const { lanes } = useStore(useCore().layout);
  const sheet = useRef<HTMLDivElement>(null);
  useViewEffect(
    useCallback(view => {
      if (sheet.current !== null)
        sheet.current.style.transform = `translateY(${view.y}px) scaleY(${view.zoom})`;
    }, []),
  );
  return (
    <div ref={sheet} className="te-tints" aria-hidden="true">
      {lanes.map(lane => (
        <div
          key={lane.laneId}
          className="te-tint"
          data-kind={lane.kind}
          style={{ top: lane.y, height: lane.height }}
        />
      ))}
    </div>
  );
});
LaneTints.displayName = 'LaneTints';

/** The signature: the three lines, labelled at both ends. They lie in gaps of their own, so no card covers one. */
export const Lines = memo(() => {
  const { lines } = useStore(useCore().layout);
  const say = useSay();
  const rows = useRef<HTMLDivElement>(null);
  useViewEffect(
    useCallback(
      (view, frame) => {
        const size = `${Math.max(8, Math.min(11, 11 * view.zoom + 2))}px`;
        for (const [index, line] of lines.entries()) {
          const row = rows.current?.children.item(index);
          if (!(row instanceof HTMLElement)) continue;
          row.style.transform = `translateY(${line.y * view.zoom + view.y}px)`;
          row.style.left = `${frame.left}px`;
          row.style.fontSize = size;
        }
      },
      [lines],
    ),
  );
  return (
    <div ref={rows} className="te-lines" aria-hidden="true">
      {lines.map(line => (
        <div key={line.key} className="te-line" data-line={line.key}>
          <span>{say(`line.${line.key}`)}</span>
          <span>{say(`line.${line.key}`)}</span>
        </div>
      ))}
    </div>
  );
});
Lines.displayName = 'Lines';
