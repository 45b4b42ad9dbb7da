import { readText } from '@truthline/blueprint';
import { valueColour } from '@truthline/ui';
import { useSay, type Say } from '../catalogue/messages.ts';
import { useCore, usePicked, useStore } from '../core/core-context.tsx';
import type { DrawingOverlay } from '../overlays/overlay.ts';
import {
  amountColour,
  changeColour,
  PRIORITY_COLOURS,
  shareColour,
  type Colour,
} from '../overlays/scales.ts';

type Stop = { readonly text: string; readonly colour: Colour | null };

const stopsOf = (overlay: DrawingOverlay, say: Say): readonly Stop[] => {
  switch (overlay.kind) {
    case 'scores':
    case 'network':
      return [0, 25, 50, 75, 100].map(value => ({ text: String(value), colour: valueColour(value) }));
    case 'trend':
      return [-40, -20, 0, 20, 40].map(change => ({
        text: change > 0 ? `▲${change}` : change < 0 ? `▼${-change}` : '＝',
        colour: changeColour(change),
      }));
    case 'kinds':
      return [0, 10, 20, 40].map(gap => ({ text: gap === 0 ? '±0' : `±${gap}`, colour: changeColour(-gap) }));
    case 'priority':
      return (['H', 'M', 'L', '?'] as const).map(text => ({ text, colour: PRIORITY_COLOURS[text] }));
    case 'waiting':
    case 'time':
      return [0.5, 0.75, 1, 1.5, 2].map(share => ({
        text: `${Math.round(share * 100)} %`,
        colour: shareColour(share),
      }));
    case 'cost':
      return [0, 0.5, 1].map(share => ({
        text: share === 0 ? '0' : share === 1 ? say('legend.dearest') : '½',
        colour: amountColour(share),
      }));
  }
};

/** What the dashed and the bold frame mean; an overlay that never draws one does not explain it. */
const signsOf = (overlay: DrawingOverlay, say: Say): readonly { mark: string; text: string }[] => {
  switch (overlay.kind) {
    case 'scores':
      return [
        { mark: 'failed', text: say('overlay.failed') },
        { mark: 'thin', text: say('legend.noAnswer') },
      ];
    case 'network':
      return [
        { mark: 'failed', text: say('legend.weakest') },
        { mark: 'thin', text: say('legend.fewDealers') },
      ];
    case 'trend':
    case 'kinds':
      return [{ mark: 'thin', text: say('legend.few') }];
    case 'priority':
      return [{ mark: 'thin', text: say('legend.unjudged') }];
    case 'waiting':
    case 'time':
      return [
        { mark: 'failed', text: say('legend.beyond') },
        { mark: 'thin', text: say('legend.untold') },
      ];
    case 'cost':
      return [{ mark: 'failed', text: say('legend.belowCost') }];
  }
};

/** What the colours, frames and figures on the drawing say, while they are on it. */
export const OverlayLegend = () => {
  const core = useCore();
  const say = useSay();
  const overlay = useStore(core.overlay);
  const language = useStore(core.language);
  const speaks = usePicked(core.figures, figures => (figures?.size ?? 0) > 0);
  if (overlay === null) return null;
  const label = 'label' in overlay ? overlay.label : null;
  const sides =
    overlay.kind === 'trend' && overlay.oneLabel !== null
      ? say('legend.waves', {
          one: readText(overlay.oneLabel, language),
          other: overlay.otherLabel === null ? say('legend.noWave') : readText(overlay.otherLabel, language),
        })
      : null;
  return (
    <div className="te-legend" role="note" aria-label={say('legend.name')}>
      <b>
        {say(`overlayName.${overlay.kind}`)}
        {label === null ? '' : ` · ${readText(label, language)}`}
      </b>
      {sides === null ? null : <span>{sides}</span>}
      <span>{say(speaks ? `legend.${overlay.kind}` : 'legend.nothing')}</span>
      <div className="te-legend-scale">
        {stopsOf(overlay, say).map(({ text, colour }) => (
          <i
            key={text}
            data-thin={colour === null}
            style={colour === null ? undefined : { background: colour.fill, color: colour.ink }}
          >
            {text}
          </i>
        ))}
      </div>
      {signsOf(overlay, say).map(({ mark, text }) => (
        <span key={mark}>
          <i className="te-legend-mark" data-mark={mark}>
            {mark === 'failed' ? '×' : '–'}
          </i>{' '}
          {text}
        </span>
      ))}
    </div>
  );
};
