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
          {losses.moments.map(({ momentId, name, share, points, passRate, interval, n }) => (
            <li key={momentId}>
              <span>
                {read(name)}
                <small>
                  {say('losses.detail', {
                    points: formats.score(points),
                    rate: formats.percent(passRate),
                    low: formats.percent(interval.low),
                    high: formats.percent(interval.high),
                    n: formats.number(n),
                  })}
                </small>
              </span>
              <b>{say('losses.share', { share: formats.percent(share) })}</b>
              <span className="tl-overview-share" style={{ inlineSize: `${100 * share}%` }} aria-hidden />
            </li>
          ))}
        </ol>
      )}
      <TextLink to="/network/heatmap" search={search} size="sm">
        {say('losses.heatmap')}
      </TextLink>
    </Panel>
  );
};
