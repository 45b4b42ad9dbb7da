import './progress-line.css';

/** How far something is, as a line. `share` from 0 to 1. */
export const ProgressLine = ({ share, label }: { readonly share: number; readonly label: string }) => (
  <div className="tl-progress-line">
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      style={{ width: `${share * 100}%` }}
    />
  </div>
);
