import { readText } from '@truthline/blueprint';
import { valueColour } from '@truthline/ui';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';

const STOPS = [0, 25, 50, 75, 100] as const;

/** What the colours and figures on the drawing say, while they are on it. */
export const OverlayLegend = () => {
  const core = useCore();
  const say = useSay();
  const overlay = useStore(core.overlay);
  const language = useStore(core.language);
  if (overlay === null) return null;
  return (
    <div className="te-legend">
      <b>{readText(overlay.label, language)}</b>
      <span>{say('overlay.legend')}</span>
      <div className="te-legend-scale">
        {STOPS.map(stop => (
          <i key={stop} style={{ background: valueColour(stop).fill, color: valueColour(stop).ink }}>
            {stop}
          </i>
        ))}
      </div>
      <span>
        <i className="te-legend-failed">×</i> {say('overlay.failed')}
      </span>
    </div>
  );
};
