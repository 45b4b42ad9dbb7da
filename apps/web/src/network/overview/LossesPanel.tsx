import { Panel, useFormats } from '@truthline/ui';
import { TextLink } from '../../frame/links.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import type { Overview } from './overview.ts';
import { useOverviewMessages } from './use-overview-messages.ts';

/** Where the points went. */
export const LossesPanel = ({ losses }: { losses: Overview['losses'] }) => {
  const say = useOverviewMessages();
  const read = useContentText();
  const formats = useFormats();
  const { search } = useNetworkSelection();
  return (
    <Panel title={say('losses.title')} note={say('losses.note', { points: formats.score(losses.points) })}>
      {losses.moments.length === 0 ? (
        <p className="tl-overview-line">{say('losses.none')}</p>
      ) : (
        <ol className="tl-overview-losses">
          {losses.moments.map(
            ({ momentId, name, share, points, pointsInterval, dealers, passRate, interval, n }) => (
              <li key={momentId}>
                <span>
                  {read(name)}
                  <small>
                    {pointsInterval === null
                      ? say('losses.noInterval')
                      : say('losses.interval', {
                          low: formats.score(pointsInterval.low),
                          high: formats.score(pointsInterval.high),
                          dealers: formats.number(dealers),
                        })}
                  </small>
                  <small>
                    {say('losses.detail', {
                      share: formats.percent(share),
                      rate: formats.percent(passRate),
                      low: formats.percent(interval.low),
                      high: formats.percent(interval.high),
                      n: formats.number(n),
                    })}
                  </small>
                </span>
                <b>{say('losses.points', { points: formats.score(points) })}</b>
                <span className="tl-overview-share" style={{ inlineSize: `${100 * share}%` }} aria-hidden />
              </li>
            ),
          )}
        </ol>
      )}
      {losses.moments.length === 0 ? null : <p className="tl-panel-note">{say('losses.meaning')}</p>}
      <TextLink to="/network/heatmap" search={search}>
        {say('losses.heatmap')}
      </TextLink>
    </Panel>
  );
};
