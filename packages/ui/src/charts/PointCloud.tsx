import type { MouseEvent } from 'react';
import { ChartPoint } from './ChartPoint.tsx';
import { flagShape, ringShape, type FunnelFlag } from './funnel.ts';
import { useRovingFocus } from './roving-focus.ts';

/** A point where it is drawn, in pixels of the drawing. */
export type PlacedPoint = {
  readonly id: string;
  readonly flag: FunnelFlag;
  readonly x: number;
  readonly y: number;
};

type PointCloudProps = {
  /** In the order of the arrow keys. */
  readonly points: readonly PlacedPoint[];
  readonly width: number;
  readonly height: number;
  /** All that a point stands for, as it is heard. */
  readonly describe: (id: string) => string;
  readonly highlighted?: ReadonlySet<string> | undefined;
  /** Whose hint is to be seen. */
  readonly shown: string | null;
  readonly onShow: (id: string | null) => void;
  /** Left out: points are only looked at. */
  readonly onSelect?: ((id: string) => void) | undefined;
};

/** So many points are elements of their own. */
const AS_ELEMENTS = 800;
/** How near the pointer has to be to a point, in pixels. */
const NEAR = 8;

/** So many highlighted ones are elements of their own wherever they lie. */
const HIGHLIGHTS = 50;

const FLAGS: readonly FunnelFlag[] = ['within', 'above', 'below'];

const nearest = (
  points: readonly PlacedPoint[],
  at: { readonly x: number; readonly y: number },
): string | null => {
  let best: string | null = null;
  let least = NEAR;
  for (const { id, x, y } of points) {
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance >= least) continue;
    least = distance;
    best = id;
  }
  return best;
};

/**
 * The points of a plot: one tab stop, arrows walk from point to point. Of thousands only those that somebody looks at are
 * elements; the others are one outline a judgement, found by the pointer.
 */
export const PointCloud = ({
  points,
  width,
  height,
  describe,
  highlighted,
  shown,
  onShow,
  onSelect,
}: PointCloudProps) => {
  const { container, current, setCurrent, onKeyDown } = useRovingFocus(points.length);
  const many = points.length > AS_ELEMENTS;
  const ringed = points.filter(({ id }) => highlighted?.has(id));
  // The neighbours are there for the arrows, the ends for Home and End.
  const isElement = ({ id }: PlacedPoint, index: number) =>
    !many ||
    (ringed.length <= HIGHLIGHTS && highlighted?.has(id) === true) ||
    id === shown ||
    Math.abs(index - current) <= 1 ||
    index === 0 ||
    index === points.length - 1;
  const under = ({ clientX, clientY, currentTarget }: MouseEvent<SVGGElement>): string | null => {
    const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    return nearest(points, {
      x: ((clientX - box.left) * width) / box.width,
      y: ((clientY - box.top) * height) / box.height,
    });
  };
  const byPointer = many
    ? {
        onMouseMove: (event: MouseEvent<SVGGElement>) => onShow(under(event)),
        onMouseLeave: () => onShow(null),
      }
    : {};
  return (
    <g ref={container} onKeyDown={onKeyDown} {...byPointer}>
      {many ? (
        <>
          <rect width={width} height={height} fill="none" pointerEvents="all" />
          {FLAGS.map(flag => (
            <path
              key={flag}
              className="tl-chart-crowd"
              data-flag={flag}
              d={points
                .filter(point => point.flag === flag)
                .map(({ x, y }) => flagShape(flag, x, y))
                .join('')}
            />
          ))}
        </>
      ) : null}
      {ringed.length === 0 ? null : (
        <path className="tl-chart-ring" d={ringed.map(({ x, y }) => ringShape(x, y)).join('')} />
      )}
      {points.map((point, index) =>
        isElement(point, index) ? (
          <ChartPoint
            key={point.id}
            {...point}
            index={index}
            name={describe(point.id)}
            isCurrent={index === current}
            onFocus={() => setCurrent(index)}
            onShow={onShow}
            onSelect={onSelect}
          />
        ) : null,
      )}
    </g>
  );
};
