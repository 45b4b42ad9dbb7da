import { memo } from 'react';
import { useCore, useStore } from '../core/core-context.tsx';
import { STAGE_GAP, GUTTER } from '../layout/metrics.ts';
import type { ColumnWindow } from './column-window.ts';

/** A hairline between two stages, from the first lane to the last. */
export const StageEdges = memo(({ window }: { window: ColumnWindow }) => {
  const { stages, height } = useStore(useCore().layout);
  return stages
    .filter(stage => stage.index > 0 && stage.from >= window.from && stage.from <= window.to + 1)
    .map(stage => (
      <div
        key={stage.stageId}
        className="te-stage-edge"
        style={{ transform: `translate(${stage.x - (STAGE_GAP + GUTTER) / 2}px, -6px)`, height: height + 12 }}
      />
    ));
});
StageEdges.displayName = 'StageEdges';
