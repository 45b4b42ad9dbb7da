import './chart.css';

export type IntervalTrackProps = {
  /** All on the same scale as `domain`, usually 0–100. */
  readonly low: number;
  readonly high: number;
  readonly score: number;
  /** The score pulled towards the network mean by as much as its evidence is thin; null where unknown. */
  readonly shrunk: number | null;
  readonly target: number | null;
  /** Where the middle half of others lies, drawn behind. */
  readonly band?: { readonly low: number; readonly high: number };
  readonly domain: readonly [number, number];
};

/** One row of a caterpillar chart: interval, raw score (open circle), shrunk score (full circle), target line. Decoration: the numbers stand beside it. */
export const IntervalTrack = ({ low, high, score, shrunk, target, band, domain }: IntervalTrackProps) => {
  const place = (value: number) => {
    const share = (value - domain[0]) / (domain[1] - domain[0]);
    return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
  };
  return (
    <svg className="tl-track" aria-hidden>
      {band === undefined ? null : (
        <line className="tl-track-band" x1={place(band.low)} x2={place(band.high)} y1={9} y2={9} />
      )}
      {target === null ? null : (
        <line className="tl-track-target" x1={place(target)} x2={place(target)} y1={0} y2={18} />
      )}
      <line className="tl-track-interval" x1={place(low)} x2={place(high)} y1={9} y2={9} />
      <circle className="tl-track-raw" cx={place(score)} cy={9} r={3.5} />
      {shrunk === null ? null : <circle className="tl-track-shrunk" cx={place(shrunk)} cy={9} r={4} />}
    </svg>
  );
};
