import { Panel, useFormats } from '@truthline/ui';
import { TextLink } from '../../frame/links.tsx';
import { useNetworkSelection } from '../frame/network-selection.ts';
import type { Overview } from './overview.ts';
import { useOverviewMessages } from './use-overview-messages.ts';

/** Where it stands: score with interval, how much of it is evidence, what was found and mended. */
export const KeyFigures = ({ overview: { score, evidence, findings, method } }: { overview: Overview }) => {
  const say = useOverviewMessages();
  const formats = useFormats();
  const { selection } = useNetworkSelection();
  const level = formats.percent(method.intervalLevel);
  const { regionIds, sizes, tags } = selection;
  const some = [regionIds, sizes, tags].some(chosen => chosen !== undefined);
  const interval = score?.interval ?? null;
  const { audits, items, reliability } = method.evidence;
  return (
    <div className="tl-overview-figures">
      <Panel title={some ? say('score.chosen') : say('score.title')}>
        {score === null ? (
          <p className="tl-overview-line">{say('score.none')}</p>
        ) : (
          <>
            <p className="tl-network-number">
              {formats.score(score.mean)}
              <small>
                {interval === null
                  ? say('score.noInterval')
                  : say('score.interval', {
                      level,
                      low: formats.score(interval.low),
                      high: formats.score(interval.high),
                    })}
              </small>
            </p>
            <p className="tl-overview-line">
              {say('score.base', {
                dealers: formats.number(score.dealers),
                audits: formats.number(score.audits),
              })}
            </p>
            <p className="tl-overview-line">{say('score.how')}</p>
          </>
        )}
      </Panel>
      <Panel title={say('evidence.title')}>
        <p className="tl-network-number">
          {formats.number(evidence.enough)}
          <small>{say('evidence.enough')}</small>
        </p>
        <p className="tl-overview-line">
          {formats.number(evidence.tooLittle)} {say('evidence.tooLittle')} · {formats.number(evidence.none)}{' '}
          {say('evidence.none')}
        </p>
        <p className="tl-overview-line">
          {say('evidence.how', { audits, items, reliability: formats.number(reliability, 1) })}
        </p>
      </Panel>
      <Panel title={say('findings.title')}>
        <p className="tl-network-number">
          {formats.number(findings.found)}
          <small>{say('findings.found')}</small>
        </p>
        <p className="tl-overview-line">
          {formats.number(findings.open)} {say('findings.open')} · {formats.number(findings.closed)}{' '}
          {say('findings.closed')}
          {findings.withdrawn === 0
            ? ''
            : ` · ${formats.number(findings.withdrawn)} ${say('findings.withdrawn')}`}
        </p>
        <TextLink to="/actions">{say('findings.actions')}</TextLink>
      </Panel>
    </div>
  );
};
