import { memo, useMemo, useRef } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { NOTHING_SELECTED, type Focus } from '../core/session.ts';
import { clamp } from '../layout/geometry.ts';
import { HEADER_HEIGHT } from '../layout/metrics.ts';
import type { ColumnWindow } from './column-window.ts';
import { useViewEffect } from './use-view-effect.ts';

const NAMES_FROM = 34;

/** A press on a header shows what it heads in the details. */
const useChoose = () => {
  const core = useCore();
  return (focus: Focus) => core.update({ focus, selection: NOTHING_SELECTED, panel: 'inspector' });
};

/** Stage and step headers: at the top whatever is scrolled. Only those near the window are in the page. */
export const StepHeaders = memo(({ window, overview }: { window: ColumnWindow; overview: boolean }) => {
  const { columns, stages } = useStore(useCore().layout);
  const say = useSay();
  const focus = useSession(session => session.focus);
  const choose = useChoose();
  const stageRow = useRef<HTMLDivElement>(null);
  const stepRow = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const steps = useMemo(() => columns.slice(window.from, window.to + 1), [columns, window]);
  const shown = useMemo(
    () =>
      overview
        ? stages
        : stages.filter(
            stage => stage.to < stage.from || (stage.to >= window.from && stage.from <= window.to),
          ),
    [stages, window, overview],
  );
  useViewEffect(
    (view, frame) => {
      if (corner.current !== null) corner.current.style.width = `${frame.left}px`;
      for (const [index, column] of steps.entries()) {
        const cell = stepRow.current?.children.item(index);
        if (!(cell instanceof HTMLElement)) continue;
        const width = column.width * view.zoom;
        cell.style.transform = `translateX(${column.x * view.zoom + view.x}px)`;
        cell.style.width = `${width}px`;
        cell.dataset['named'] = String(width >= NAMES_FROM + 20);
      }
      for (const [index, stage] of shown.entries()) {
        const cell = stageRow.current?.children.item(index);
        if (!(cell instanceof HTMLElement)) continue;
        const from = stage.x * view.zoom + view.x;
        const to = from + stage.width * view.zoom - 4;
        // The name stays in sight for as long as any of its steps does.
        const left = clamp(from, Math.min(frame.left, to), to);
        cell.style.transform = `translateX(${left}px)`;
        cell.style.width = `${Math.max(0, to - left)}px`;
        cell.dataset['named'] = String(to - left >= NAMES_FROM);
      }
    },
    [steps, shown],
  );
  return (
    <div className="te-top" style={{ height: HEADER_HEIGHT }}>
      <div ref={stageRow} className="te-stages">
        {shown.map(stage => (
          <button
            key={stage.stageId}
            type="button"
            className="te-stage"
            title={stage.name}
            data-chosen={focus?.kind === 'stage' && focus.stageId === stage.stageId}
            onClick={() => choose({ kind: 'stage', stageId: stage.stageId })}
          >
            <span>{stage.name || say('head.unnamed')}</span>
          </button>
        ))}
      </div>
      <div ref={stepRow} className="te-steps">
        {steps.map(column => (
          <button
            key={column.stepId}
            type="button"
            className="te-step"
            title={column.name}
            data-chosen={focus?.kind === 'step' && focus.stepId === column.stepId}
            onClick={() => choose({ kind: 'step', stepId: column.stepId })}
          >
            <small>{column.index + 1}</small>
            <span>{column.name || say('head.unnamed')}</span>
          </button>
        ))}
      </div>
      <div ref={corner} className="te-corner">
        {say('grid.corner')}
      </div>
    </div>
  );
});
StepHeaders.displayName = 'StepHeaders';

/** Lane headers: at the left whatever is scrolled. */
export const LaneHeaders = memo(() => {
  const core = useCore();
  const { lanes } = useStore(core.layout);
  const say = useSay();
  const focus = useSession(session => session.focus);
  const choose = useChoose();
  const rows = useRef<HTMLDivElement>(null);
  useViewEffect(
    (view, frame) => {
      if (rows.current !== null) rows.current.style.width = `${frame.left}px`;
      for (const [index, lane] of lanes.entries()) {
        const row = rows.current?.children.item(index);
        if (!(row instanceof HTMLElement)) continue;
        const height = lane.height * view.zoom;
        row.style.transform = `translateY(${lane.y * view.zoom + view.y}px)`;
        row.style.height = `${height}px`;
        row.dataset['size'] = height < 16 ? 'bare' : height < 46 ? 'short' : 'full';
      }
    },
    [lanes],
  );
  return (
    <div ref={rows} className="te-left">
      {lanes.map((lane, index) => (
        <button
          key={lane.laneId}
          type="button"
          className="te-lane"
          data-kind={lane.kind}
          title={lane.name}
          data-chosen={focus?.kind === 'lane' && focus.laneId === lane.laneId}
          onClick={() => choose({ kind: 'lane', laneId: lane.laneId })}
        >
          {lanes[index - 1]?.kind === lane.kind ? null : (
            <small>{say(`kind.${lane.kind}`) === lane.name ? '' : say(`kind.${lane.kind}`)}</small>
          )}
          <span>{lane.name || say('head.unnamed')}</span>
          {lane.role === null ? null : <small>{lane.role}</small>}
        </button>
      ))}
    </div>
  );
});
LaneHeaders.displayName = 'LaneHeaders';
