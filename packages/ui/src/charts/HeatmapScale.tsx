import './heatmap.css';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { valueColour } from './value-colours.ts';

const ramp = `linear-gradient(to right, ${[0, 20, 40, 60, 80, 100].map(value => valueColour(value).fill).join(', ')})`;

/** What the colours mean, with numbers at both ends; what hatched means, where something is. */
export const HeatmapScale = ({ thinText }: { thinText?: string }) => {
  const say = useUiMessages();
  return (
    <span className="tl-heatmap-scale" title={say('heatmap.legend')}>
      0
      <span
        className="tl-heatmap-ramp"
        style={{ background: ramp }}
        role="img"
        aria-label={say('heatmap.legend')}
      />
      100
      {thinText === undefined ? null : (
        <>
          <span className="tl-heatmap-hatch" aria-hidden />
          {thinText}
        </>
      )}
      {thinText === undefined ? null : <span>· {say('heatmap.nothing')}</span>}
    </span>
  );
};
