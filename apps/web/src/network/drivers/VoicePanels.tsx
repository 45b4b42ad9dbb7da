import { Panel, useFormats, useSigned } from '@truthline/ui';
import type { Drivers } from './drivers.ts';
import { useDriversMessages } from './use-drivers-messages.ts';

type VoiceProps = { drivers: Pick<Drivers, 'satisfaction' | 'recommendation' | 'method'> };

/** Recommendation and satisfaction, each with its interval and n. */
export const VoicePanels = ({ drivers: { satisfaction, recommendation, method } }: VoiceProps) => {
  const say = useDriversMessages();
  const formats = useFormats();
  const signed = useSigned();
  const level = formats.percent(method.intervalLevel);
  return (
    <div className="tl-drivers-figures">
      {recommendation === null ? null : (
        <Panel title={say('recommendation.title')}>
          <p className="tl-network-number">
            {signed(recommendation.score)}
            <small>
              {say('recommendation.interval', {
                level,
                low: signed(recommendation.interval.low),
                high: signed(recommendation.interval.high),
              })}
            </small>
          </p>
          <p className="tl-drivers-line">
            {say('recommendation.error', {
              error: formats.score(recommendation.standardError),
              n: formats.number(recommendation.n),
            })}
          </p>
          <p className="tl-drivers-line">
            {say('recommendation.parts', {
              promoters: formats.number(recommendation.promoters),
              passives: formats.number(recommendation.passives),
              detractors: formats.number(recommendation.detractors),
            })}
          </p>
        </Panel>
      )}
      {satisfaction === null ? null : (
        <Panel title={say('satisfaction.title')}>
          <p className="tl-network-number">
            {formats.percent(satisfaction.satisfied)}
            <small>
              {say('satisfaction.share', {
                low: formats.percent(satisfaction.satisfiedInterval?.low ?? 0),
                high: formats.percent(satisfaction.satisfiedInterval?.high ?? 1),
              })}
            </small>
          </p>
          <p className="tl-drivers-line">
            {satisfaction.interval === null
              ? say('satisfaction.meanAlone', {
                  mean: formats.number(satisfaction.mean, 2),
                  n: formats.number(satisfaction.n),
                })
              : say('satisfaction.mean', {
                  mean: formats.number(satisfaction.mean, 2),
                  low: formats.number(satisfaction.interval.low, 2),
                  high: formats.number(satisfaction.interval.high, 2),
                  level,
                  n: formats.number(satisfaction.n),
                })}
          </p>
        </Panel>
      )}
    </div>
  );
};
