import { readText } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { headKey, sameHead, type Head } from '../core/head-state.ts';
import { HeadName } from '../flow/heads/HeadName.tsx';
import { STAGE_ROW, STEP_ROW, type Grid, type Spot } from './grid.ts';
import { COLUMN_WIDTH, STAGE_HEIGHT, STEP_HEIGHT } from './table-sizes.ts';

/** The name of a header, or the field in which it is written. */
export const HeadText = ({ head, name }: { head: Head; name: string }) => {
  const say = useSay();
  const renaming = useSession(session => sameHead(session.heads.renaming, head));
  return renaming ? (
    <HeadName key={headKey(head)} head={head} />
  ) : (
    <span>{name === '' ? say('head.unnamed') : name}</span>
  );
};

type TableHeadsProps = {
  readonly grid: Grid;
  readonly spot: Spot;
  readonly columns: { readonly from: number; readonly to: number };
  readonly laneWidth: number;
};

/** Stages and steps above the cells, wherever one has scrolled to. */
export const TableHeads = ({ grid, spot, columns, laneWidth }: TableHeadsProps) => {
  const language = useStore(useCore().language);
  const say = useSay();
  const steps = grid.steps.slice(columns.from, columns.to + 1);
  const stages = grid.stages.filter(({ from, to }) => from >= 0 && to >= columns.from && from <= columns.to);
  return (
    <div className="te-table-heads" role="rowgroup">
      <div role="row" aria-rowindex={1} style={{ height: STAGE_HEIGHT }}>
        <div role="columnheader" className="te-table-corner" aria-colindex={1} style={{ width: laneWidth }}>
          {say('grid.corner')}
        </div>
        {stages.map(({ stage, from, to }) => {
          const active = spot.row === STAGE_ROW && spot.column >= from && spot.column <= to;
          return (
            <div
              key={stage.id}
              role="columnheader"
              className="te-table-stage"
              aria-colindex={from + 2}
              aria-colspan={to - from + 1}
              tabIndex={active ? 0 : -1}
              data-spot={`${STAGE_ROW},${active ? spot.column : from}`}
              style={{
                left: laneWidth + from * COLUMN_WIDTH,
                width: (to - from + 1) * COLUMN_WIDTH,
              }}
            >
              <HeadText head={{ kind: 'stage', stageId: stage.id }} name={readText(stage.name, language)} />
            </div>
          );
        })}
      </div>
      <div role="row" aria-rowindex={2} style={{ height: STEP_HEIGHT }}>
        {steps.map((step, index) => {
          const column = columns.from + index;
          return (
            <div
              key={step.id}
              role="columnheader"
              className="te-table-step"
              aria-colindex={column + 2}
              tabIndex={spot.row === STEP_ROW && spot.column === column ? 0 : -1}
              data-spot={`${STEP_ROW},${column}`}
              style={{ left: laneWidth + column * COLUMN_WIDTH, width: COLUMN_WIDTH }}
            >
              <small>{column + 1}</small>
              <HeadText head={{ kind: 'step', stepId: step.id }} name={readText(step.name, language)} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
