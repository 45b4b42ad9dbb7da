import { useSay } from '../../catalogue/messages.ts';
import { useCore, useSession } from '../../core/core-context.tsx';
import { kindAfterDrop } from '../../gestures/head-places.ts';
import { cardsUnder } from '../../gestures/heads.ts';
import { lineBetween } from '../../gestures/move-effect.ts';

/** Where a header that is pulled will land and what that makes of it; and where an edge that is pulled will be. */
export const HeadMarks = () => {
  const core = useCore();
  const say = useSay();
  const dragging = useSession(({ heads }) => heads.dragging);
  const resizing = useSession(({ heads }) => heads.resizing);
  const layout = core.layout.get();
  const view = core.view.get();
  if (resizing !== null) {
    const { head, edge } = resizing;
    const lane = head.kind === 'lane' ? layout.lanes.find(each => each.laneId === head.laneId) : undefined;
    const across =
      head.kind === 'step'
        ? layout.columns.find(each => each.stepId === head.stepId)
        : head.kind === 'stage'
          ? layout.stages.find(each => each.stageId === head.stageId)
          : undefined;
    if (lane !== undefined)
      return (
        <div
          className="te-head-mark"
          data-way="across"
          style={{ top: (lane.y + edge) * view.zoom + view.y }}
        />
      );
    return across === undefined ? null : (
      <div
        className="te-head-mark"
        data-way="down"
        style={{ left: (across.x + edge) * view.zoom + view.x }}
      />
    );
  }
  if (dragging === null || dragging.drop === null) return null;
  const { head, drop } = dragging;
  if (drop.kind !== 'lane')
    return (
      <div
        className="te-head-mark"
        data-way="down"
        data-of={drop.kind}
        style={{ left: drop.mark * view.zoom + view.x }}
      />
    );
  const kind = kindAfterDrop(layout, head, drop);
  const from = head.kind === 'lane' ? layout.blueprint.lane[head.laneId]?.kind : undefined;
  const line = kind === null || from === undefined ? null : lineBetween(from, kind);
  const count = cardsUnder(layout.blueprint, head).length;
  return (
    <div className="te-head-mark" data-way="across" style={{ top: drop.mark * view.zoom + view.y }}>
      {kind === null ? null : (
        <span>
          {line === null
            ? say('head.becomesCards', { kind: say(`kind.${kind}`), count })
            : say('head.becomesCrossing', { line: say(`line.${line}`), kind: say(`kind.${kind}`), count })}
        </span>
      )}
    </div>
  );
};
