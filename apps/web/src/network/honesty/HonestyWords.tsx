import { Panel, useFormats, useLocale, useSigned } from '@truthline/ui';
import type { Bias, Honesty } from './honesty.ts';
import { useHonestyMessages } from './use-honesty-messages.ts';

type WordsProps = {
  bias: Bias;
  method: Honesty['method'];
  /** Of one dealer the pairs count, else the dealers. */
  own: boolean;
  alarms: number;
};

/** A slope is told for so many points. */
const STEP = 10;

/** What the pairs say, in sentences; where there are too few, that. */
export const HonestyWords = ({ bias: found, method, own, alarms }: WordsProps) => {
  const say = useHonestyMessages();
  const formats = useFormats();
  const signed = useSigned();
  const gap = useLocale() === 'zh-CN' ? '' : ' ';
  const { bias, interval, limits, slope, few, alarm } = found;
  const points = formats.number(method.alarmAbove);
  if (few || bias === null || interval === null)
    return (
      <Panel title={say('words.title')}>
        <p className="tl-agreement-words">{say('words.few', { least: method.leastPairs })}</p>
      </Panel>
    );
  const side = bias < 0 ? ('lower' as const) : ('higher' as const);
  const sentences = [
    say(own ? `words.own.${side}` : `words.${side}`, {
      points: formats.score(Math.abs(bias)),
      low: signed(interval.low),
      high: signed(interval.high),
      units: formats.number(own ? found.pairs : found.dealers),
    }),
    ...(alarm ? [say('words.alarm', { points })] : []),
    ...(interval.low <= 0 && interval.high >= 0 ? [say('words.chance')] : []),
  ];
  return (
    <Panel title={say('words.title')}>
      <p className="tl-agreement-words" data-alarm={alarm}>
        {sentences.join(gap)}
      </p>
      {limits === null ? null : (
        <p className="tl-agreement-words">
          {say('words.limits', { low: signed(limits.low), high: signed(limits.high) })}
        </p>
      )}
      {slope === null || (slope.interval.low <= 0 && slope.interval.high >= 0) ? null : (
        <p className="tl-agreement-words">
          {say(slope.value < 0 ? 'words.slope.less' : 'words.slope.more', {
            points: formats.score(Math.abs(slope.value * STEP)),
            low: signed(slope.interval.low * STEP),
            high: signed(slope.interval.high * STEP),
            step: STEP,
          })}
        </p>
      )}
      {own || alarms === 0 ? null : (
        <p className="tl-agreement-words">{say('words.alarms', { count: alarms, points })}</p>
      )}
    </Panel>
  );
};
