import { memo, useMemo, useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import {
  CURVES,
  curvePaths,
  curvePoints,
  gapOf,
  heightOfValue,
  PLOT_HEIGHT,
  plotTop,
  SCALES,
  signedText,
  type Curve,
} from './curves.ts';
import { PointView } from './PointView.tsx';
import { useExperienceShown } from './use-experience-shown.ts';

/** First and last column that are drawn; `from` above `to` in the overview, where the curves alone are. */
type Columns = { readonly from: number; readonly to: number };

const BESIDE = 400;

const Guides = memo(({ curve, gridHeight, width }: { curve: Curve; gridHeight: number; width: number }) => {
  const { low, high } = SCALES[curve];
  const values = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return (
    <>
      <rect
        className="te-plot"
        x={-BESIDE}
        y={plotTop(curve, gridHeight)}
        width={width + 2 * BESIDE}
        height={PLOT_HEIGHT}
      />
      {values.map(value => (
        <path
          key={value}
          className="te-guide"
          data-zero={curve === 'emotion' ? value === 0 : value === 4}
          d={`M${-BESIDE} ${heightOfValue(curve, value, gridHeight)}H${width + BESIDE}`}
        />
      ))}
    </>
  );
});
Guides.displayName = 'Guides';

/** How the customer feels and judges, step by step, below the lanes; it pans and zooms with the columns. */
export const ExperienceBand = memo(({ window }: { window: Columns }) => {
  const core = useCore();
  const say = useSay();
  const { blueprint, columns, width, height } = useStore(core.layout);
  const shown = useExperienceShown();
  const [reached, setReached] = useState<Readonly<Record<Curve, number>>>({
    emotion: 0,
    expectation: 0,
    perception: 0,
  });
  const curves = useMemo(
    () =>
      CURVES.map(curve => {
        const points = curvePoints(curve, blueprint, columns);
        return { curve, points, ...curvePaths(curve, points, height) };
      }),
    [blueprint, columns, height],
  );
  if (!shown) return null;
  return (
    <svg className="te-experience" width={width} height={1} role="group" aria-label={say('curve.all')}>
      <Guides curve="emotion" gridHeight={height} width={width} />
      <Guides curve="expectation" gridHeight={height} width={width} />
      {columns.slice(window.from, window.to + 1).map(column => {
        const step = blueprint.step[column.stepId];
        const gap = step === undefined || column.folded ? null : gapOf(step);
        return gap === null ? null : (
          <text
            key={column.stepId}
            className="te-gap"
            data-below={gap < 0}
            x={column.x + column.width / 2}
            y={plotTop('perception', height) + PLOT_HEIGHT + 14}
          >
            {say('curve.gap', { gap: signedText(gap) })}
          </text>
        );
      })}
      {curves.map(({ curve, known, across }) => (
        <g key={curve} className="te-curve" data-curve-line={curve} aria-hidden="true">
          <path d={known} />
          <path className="te-curve-across" d={across} />
        </g>
      ))}
      {curves.map(({ curve, points }) => (
        <g key={curve}>
          {points
            .filter(({ column }) => column >= window.from && column <= window.to)
            .map((point, index) => (
              <PointView
                key={point.stepId}
                curve={curve}
                point={point}
                gridHeight={height}
                reached={reached[curve] === point.column || (index === 0 && reached[curve] < window.from)}
                onReach={column => setReached(before => ({ ...before, [curve]: column }))}
              />
            ))}
        </g>
      ))}
    </svg>
  );
});
ExperienceBand.displayName = 'ExperienceBand';
