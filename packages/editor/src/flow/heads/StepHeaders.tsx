import { memo, useCallback, useMemo, useRef } from 'react';
import { useSay } from '../../catalogue/messages.ts';
import { useCore, useStore } from '../../core/core-context.tsx';
import { cardsUnder } from '../../gestures/heads.ts';
import type { ColumnBox, StageBox } from '../../layout/columns.ts';
import { clamp } from '../../layout/geometry.ts';
import { HEADER_HEIGHT } from '../../layout/metrics.ts';
import type { ColumnWindow } from '../column-window.ts';
import { useViewEffect } from '../use-view-effect.ts';
import { HeadView } from './HeadView.tsx';

const NAMES_FROM = 34;

const StageHead = memo(({ stage, count }: { stage: StageBox; count: number | null }) => {
  const say = useSay();
  return (
    <HeadView
      head={{ kind: 'stage', stageId: stage.stageId }}
      name={stage.name}
      from={stage.x}
      className="te-stage"
      foldedCount={count}
    >
      <span>{stage.name || say('head.unnamed')}</span>
    </HeadView>
  );
});
StageHead.displayName = 'StageHead';

const StepHead = memo(({ column, count }: { column: ColumnBox; count: number | null }) => {
  const say = useSay();
  return (
    <HeadView
      head={{ kind: 'step', stepId: column.stepId }}
      name={column.name}
      from={column.x}
      className="te-step"
      foldedCount={count}
    >
      <small>{column.index + 1}</small>
      <span>{column.name || say('head.unnamed')}</span>
    </HeadView>
  );
});
StepHead.displayName = 'StepHead';

/** Stage and step headers: at the top whatever is scrolled. Only those near the window are in the page. */
export const StepHeaders = memo(({ window, overview }: { window: ColumnWindow; overview: boolean }) => {
  const { columns, stages, blueprint } = useStore(useCore().layout);
  const say = useSay();
  const stageRow = useRef<HTMLDivElement>(null);
  const stepRow = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const steps = useMemo(
    () => columns.slice(window.from, window.to + 1).filter(column => !column.inFoldedStage),
    [columns, window],
  );
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
    useCallback(
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
    ),
  );
  return (
    <div className="te-top" style={{ height: HEADER_HEIGHT }}>
      <div ref={stageRow} className="te-stages">
        {shown.map(stage => (
          <StageHead
            key={stage.stageId}
            stage={stage}
            count={
              stage.folded ? cardsUnder(blueprint, { kind: 'stage', stageId: stage.stageId }).length : null
            }
          />
        ))}
      </div>
      <div ref={stepRow} className="te-steps">
        {steps.map(column => (
          <StepHead
            key={column.stepId}
            column={column}
            count={
              column.folded ? cardsUnder(blueprint, { kind: 'step', stepId: column.stepId }).length : null
            }
          />
        ))}
      </div>
      <div ref={corner} className="te-corner">
        {say('grid.corner')}
      </div>
    </div>
  );
});
StepHeaders.displayName = 'StepHeaders';
