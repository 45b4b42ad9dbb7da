import { useFormats, useSigned } from '@truthline/ui';
import type { api } from '../../app/api-client.ts';
import { useTrendMessages } from './use-trend-messages.ts';

export type JudgedProgramme = Awaited<ReturnType<typeof api.network.programme.query>>;

/** The verdict in a sentence, and below it what the change as seen consists of. */
export const ProgrammeWords = ({ found: { outcome, method } }: { found: JudgedProgramme }) => {
  const say = useTrendMessages();
  const formats = useFormats();
  const signed = useSigned();
  switch (outcome.kind) {
    case 'tooFewTreated':
      return (
        <p className="tl-trend-words">
          {say('programme.tooFewTreated', { treated: outcome.treated, needed: outcome.needed })}
        </p>
      );
    case 'tooFewCompared':
      return (
        <p className="tl-trend-words">
          {say('programme.tooFewCompared', { compared: outcome.compared, needed: outcome.needed })}
        </p>
      );
    case 'noiseUnknown':
      return <p className="tl-trend-words">{say('programme.noiseUnknown')}</p>;
    case 'judged': {
      const { effect, interval, treated, compared, verdict, reliability } = outcome;
      const rows = [
        ['raw', outcome.rawChange],
        ['regression', outcome.regressionToTheMean],
        ['common', outcome.commonChange],
        ['effect', effect],
      ] as const;
      return (
        <>
          <p className="tl-trend-words" data-signal={verdict === 'notBeyondChance' ? 'none' : 'up'}>
            {say(`programme.${verdict}`, {
              treated,
              effect: verdict === 'notBeyondChance' ? signed(effect) : formats.score(Math.abs(effect)),
              low: signed(interval.low),
              high: signed(interval.high),
            })}
          </p>
          <dl className="tl-trend-parts">
            {rows.map(([key, value]) => (
              <div key={key} data-part={key}>
                <dt>{say(`programme.${key}`)}</dt>
                <dd>{say('programme.points', { value: signed(value) })}</dd>
              </div>
            ))}
          </dl>
          <p className="tl-panel-note">
            {say(`programme.method.${method.measured}`, {
              audits: formats.number(method.audits),
              compared,
              reliability: formats.number(reliability, 2),
            })}
          </p>
        </>
      );
    }
  }
};
