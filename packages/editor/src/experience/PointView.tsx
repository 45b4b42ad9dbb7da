import { memo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import {
  heightOfValue,
  middleOf,
  nudgeValue,
  SCALES,
  valueAtHeight,
  valueText,
  type Curve,
  type CurvePoint,
} from './curves.ts';
import { setPoint } from './set-point.ts';

type PointViewProps = {
  readonly curve: Curve;
  readonly point: CurvePoint;
  readonly gridHeight: number;
  /** One point of a curve is reached by Tab; the arrow keys go on from it. */
  readonly reached: boolean;
  readonly onReach: (column: number) => void;
};

/** Each curve its own shape, so that they stay apart without colour. */
const Shape = ({ curve }: { curve: Curve }) => {
  switch (curve) {
    case 'emotion':
      return <circle r={7} />;
    case 'expectation':
      return <rect x={-6} y={-6} width={12} height={12} />;
    case 'perception':
      return <path d="M0-8 8 0 0 8-8 0Z" />;
  }
};

/**
 * One point of a curve: pulled up and down, or stepped with the arrow keys; Delete clears it. While it is pulled only
 * the view changes, its release is one change.
 */
export const PointView = memo(({ curve, point, gridHeight, reached, onReach }: PointViewProps) => {
  const core = useCore();
  const say = useSay();
  const [pulled, setPulled] = useState<number | null>(null);
  const start = useRef<{ readonly clientY: number; readonly y: number } | null>(null);
  const { low, high } = SCALES[curve];
  const value = pulled ?? point.value;
  const y = heightOfValue(curve, value ?? middleOf(curve), gridHeight);

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    onReach(point.column);
    if (core.readOnly || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { clientY: event.clientY, y };
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (start.current === null) return;
    const moved = (event.clientY - start.current.clientY) / core.view.get().zoom;
    // A press alone sets nothing.
    if (pulled === null && Math.abs(event.clientY - start.current.clientY) < 3) return;
    setPulled(valueAtHeight(curve, start.current.y + moved, gridHeight));
  };
  const letGo = (keep: boolean) => {
    start.current = null;
    if (keep && pulled !== null) setPoint(core, curve, point.stepId, pulled);
    setPulled(null);
  };
  const goBeside = (from: SVGGElement, direction: 1 | -1) => {
    const points = [...(from.parentElement?.querySelectorAll<SVGGElement>(`[data-curve="${curve}"]`) ?? [])];
    points[points.indexOf(from) + direction]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const set = (next: number | null) => setPoint(core, curve, point.stepId, next);
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown':
        set(nudgeValue(curve, point.value, event.key === 'ArrowUp' ? 1 : -1));
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
        goBeside(event.currentTarget, event.key === 'ArrowRight' ? 1 : -1);
        break;
      case 'Home':
        set(low);
        break;
      case 'End':
        set(high);
        break;
      case 'Delete':
      case 'Backspace':
        set(null);
        break;
      case 'Escape':
        if (pulled === null) return;
        letGo(false);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <g
      className="te-point nodrag nopan"
      data-curve={curve}
      data-step={point.stepId}
      data-unset={value === null}
      data-pulled={pulled !== null}
      role="slider"
      tabIndex={reached ? 0 : -1}
      aria-orientation="vertical"
      aria-label={say('curve.point', { curve: say(`curve.${curve}`), step: point.name })}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value ?? middleOf(curve)}
      aria-valuetext={value === null ? say('curve.unset') : valueText(curve, value)}
      aria-disabled={core.readOnly}
      transform={`translate(${point.x} ${y})`}
      onFocus={() => onReach(point.column)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onKeyDown={onKeyDown}
    >
      {/* As large as a finger. */}
      <rect className="te-point-reach" x={-13} y={-13} width={26} height={26} />
      <Shape curve={curve} />
      {value === null ? null : (
        <text x={0} y={y < heightOfValue(curve, high, gridHeight) + 8 ? 20 : -11}>
          {valueText(curve, value)}
        </text>
      )}
    </g>
  );
});
PointView.displayName = 'PointView';
