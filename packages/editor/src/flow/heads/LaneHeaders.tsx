import { memo, useCallback, useRef } from 'react';
import { useSay } from '../../catalogue/messages.ts';
import { useCore, useStore } from '../../core/core-context.tsx';
import { cardsUnder } from '../../gestures/heads.ts';
import type { LaneBand } from '../../layout/bands.ts';
import { useViewEffect } from '../use-view-effect.ts';
import { HeadView } from './HeadView.tsx';

/** Pixels a target measures at least (WCAG 2.2, 2.5.8). */
const SMALLEST_TARGET = 24;

const LaneHead = memo(({ lane, first, count }: { lane: LaneBand; first: boolean; count: number | null }) => {
  const say = useSay();
  const kind = say(`kind.${lane.kind}`);
  return (
    <HeadView
      head={{ kind: 'lane', laneId: lane.laneId }}
      name={lane.name}
      from={lane.y}
      className="te-lane"
      laneKind={lane.kind}
      foldedCount={count}
    >
      {first && kind !== lane.name && !lane.folded ? <small>{kind}</small> : null}
      <span>{lane.name || say('head.unnamed')}</span>
      {lane.role === null || lane.folded ? null : <small>{lane.role}</small>}
    </HeadView>
  );
});
LaneHead.displayName = 'LaneHead';

/** Lane headers: at the left whatever is scrolled. */
export const LaneHeaders = memo(() => {
  const core = useCore();
  const { lanes, blueprint } = useStore(core.layout);
  const rows = useRef<HTMLDivElement>(null);
  useViewEffect(
    useCallback(
      (view, frame) => {
        if (rows.current !== null) rows.current.style.width = `${frame.left}px`;
        for (const [index, lane] of lanes.entries()) {
          const row = rows.current?.children.item(index);
          if (!(row instanceof HTMLElement)) continue;
          const top = lane.y * view.zoom + view.y;
          const end = top + lane.height * view.zoom;
          // The name stays in sight for as long as any of the lane does.
          const seen = end > frame.top && top < frame.height;
          const from = seen ? Math.max(top, frame.top) : top;
          const height = (seen ? Math.min(end, frame.height) : end) - from;
          row.style.transform = `translateY(${from}px)`;
          row.style.height = `${height}px`;
          const sliver = !seen || (height < SMALLEST_TARGET && height < end - top);
          row.dataset['sliver'] = String(sliver);
          row.dataset['size'] = height < 12 ? 'bare' : height < 46 ? 'short' : 'full';
        }
      },
      [lanes],
    ),
  );
  return (
    <div ref={rows} className="te-left">
      {lanes.map((lane, index) => (
        <LaneHead
          key={lane.laneId}
          lane={lane}
          first={lanes[index - 1]?.kind !== lane.kind}
          count={lane.folded ? cardsUnder(blueprint, { kind: 'lane', laneId: lane.laneId }).length : null}
        />
      ))}
    </div>
  );
});
LaneHeaders.displayName = 'LaneHeaders';
