import { Panel, useFormats, useLocale, useSigned } from '@truthline/ui';
import type { Compared } from './self-mystery.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** What the figures say, in sentences; where there are too few pairs, that. */
export const AgreementWords = ({ compared }: { compared: Compared }) => {
  const say = useAgreementMessages();
  const formats = useFormats();
  const signed = useSigned();
  const { dealers, onlySelf, onlyMystery, scores, leastPairs, alarm } = compared;
  // Chinese sentences follow each other without a space.
  const gap = useLocale() === 'zh-CN' ? '' : ' ';
  const lines = [
    say('words.pairs', { count: dealers }),
    ...(onlySelf === 0 ? [] : [say('words.onlySelf', { count: onlySelf })]),
    ...(onlyMystery === 0 ? [] : [say('words.onlyMystery', { count: onlyMystery })]),
  ];
  const enough = scores !== null && scores.n >= leastPairs;
  return (
    <Panel title={say('words.title')}>
      <p className="tl-agreement-words">{lines.join(gap)}</p>
      {enough ? (
        <>
          <p className="tl-agreement-words" data-alarm={alarm}>
            {say(scores.bias < 0 ? 'words.lower' : 'words.higher', {
              points: formats.score(Math.abs(scores.bias)),
              low: signed(scores.biasInterval.low),
              high: signed(scores.biasInterval.high),
            })}
            {gap}
            {alarm
              ? say('words.alarm')
              : scores.biasInterval.low <= 0 && scores.biasInterval.high >= 0
                ? say('words.chance')
                : ''}
          </p>
          <p className="tl-agreement-words">
            {say('words.limits', {
              low: signed(scores.low),
              high: signed(scores.high),
              margin: formats.score(scores.limitMargin),
            })}
          </p>
        </>
      ) : (
        <p className="tl-agreement-words">{say('words.few', { least: leastPairs })}</p>
      )}
      <p className="tl-panel-note">{say('words.shared')}</p>
    </Panel>
  );
};
