import './spread-behind.css';
import { useFormats } from '@truthline/ui';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { JoiningLine } from '../network/frame/JoiningLine.tsx';
import type { BehindNetwork } from './use-overlay.ts';
import { useOverlaysMessages } from './use-overlays-messages.ts';

type SpreadBehindProps = { readonly momentId: string; readonly behind: BehindNetwork };

/** The distribution behind the figure of a moment: mean, quartiles, how many dealers in each tenth, and the weakest. */
export const SpreadBehind = ({ momentId, behind: { spreads, selection } }: SpreadBehindProps) => {
  const say = useOverlaysMessages();
  const read = useContentText();
  const formats = useFormats();
  const found = spreads.moments.find(moment => moment.momentId === momentId);
  if (found === undefined || found.score === null)
    return <p className="tl-panel-note">{say('spread.empty')}</p>;
  const { score, interval, quartiles, dealers, n, histogram, weakest } = found;
  const values = { score: formats.score(score), dealers, answers: formats.number(n) };
  const most = Math.max(1, ...histogram);
  return (
    <>
      <p>
        {interval === null
          ? say('spread.alone', values)
          : say('spread.mean', {
              ...values,
              low: formats.score(interval.low),
              high: formats.score(interval.high),
            })}
      </p>
      {quartiles === null ? null : (
        <p className="tl-panel-note">
          {say('spread.quartiles', {
            low: formats.score(quartiles.low),
            median: formats.score(quartiles.median),
            high: formats.score(quartiles.high),
          })}
        </p>
      )}
      <table className="tl-spread">
        <caption>{say('spread.histogram')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('spread.range')}</th>
            <th scope="col">{say('spread.dealers')}</th>
          </tr>
        </thead>
        <tbody>
          {histogram.map((count, part) => (
            <tr key={`from ${part * 10}`}>
              <th scope="row">
                {part * 10}–{part * 10 + 10}
              </th>
              <td>
                <span className="tl-spread-bar" style={{ width: `${(70 * count) / most}%` }} aria-hidden />
                {formats.number(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {weakest.length === 0 ? null : (
        <>
          <h4>{say('spread.weakest', { count: spreads.method.leastVisits })}</h4>
          <ul className="tl-spread-weakest">
            {weakest.map(({ dealerId, name, score: own, interval: around, n: count }) => (
              <li key={dealerId}>
                <TextLink
                  to="."
                  search={{
                    overlay: 'scores' as const,
                    dealer: dealerId,
                    checklist: selection.checklistId,
                    moment: momentId,
                    ...(selection.waveIds?.[0] === undefined ? {} : { wave: selection.waveIds[0] }),
                    ...(selection.kinds?.[0] === undefined ? {} : { kind: selection.kinds[0] }),
                  }}
                >
                  {read(name)}
                </TextLink>{' '}
                <small>
                  {say('spread.weakestOf', {
                    score: formats.score(own),
                    low: formats.score(around?.low ?? own),
                    high: formats.score(around?.high ?? own),
                    count,
                  })}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="tl-panel-note">
        {say('spread.method', {
          version: spreads.method.version,
          level: formats.percent(spreads.method.intervalLevel),
        })}
      </p>
      <JoiningLine joining={spreads.method.joining} className="tl-panel-note" />
      <p className="tl-spread-all">
        <TextLink
          to="/network/heatmap"
          search={{
            checklist: selection.checklistId,
            column: momentId,
            ...(selection.waveIds === undefined ? {} : { waves: selection.waveIds }),
            ...(selection.kinds?.[0] === undefined ? {} : { kind: selection.kinds[0] }),
          }}
        >
          {say('spread.all')}
        </TextLink>
      </p>
    </>
  );
};
