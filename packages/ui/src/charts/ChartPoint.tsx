import { flagShape, type FunnelFlag } from './funnel.ts';

type ChartPointProps = {
  readonly id: string;
  /** Its place in the order of the arrow keys. */
  readonly index: number;
  readonly flag: FunnelFlag;
  readonly x: number;
  readonly y: number;
  /** All that it stands for, as it is heard. */
  readonly name: string;
  /** Of all points, Tab stops at this one. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  /** Its hint is to be shown, or (null) no longer. */
  readonly onShow: (id: string | null) => void;
  /** Left out: the point is only looked at. */
  readonly onSelect?: ((id: string) => void) | undefined;
};

/** One point of a plot, for pointer, keyboard and ear; its shape says on which side of the limits it lies. */
export const ChartPoint = ({
  id,
  index,
  flag,
  x,
  y,
  name,
  isCurrent,
  onFocus,
  onShow,
  onSelect,
}: ChartPointProps) => (
  <g
    className="tl-chart-point"
    data-flag={flag}
    data-index={index}
    role={onSelect === undefined ? 'img' : 'button'}
    aria-label={name}
    tabIndex={isCurrent ? 0 : -1}
    onFocus={() => {
      onFocus();
      onShow(id);
    }}
    onMouseEnter={() => onShow(id)}
    onMouseLeave={() => onShow(null)}
    onClick={() => onSelect?.(id)}
    onKeyDown={event => {
      if (event.key === 'Enter') onSelect?.(id);
    }}
  >
    <path d={flagShape(flag, x, y)} />
  </g>
);
