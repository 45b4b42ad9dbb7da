import { Button } from '@mantine/core';
import { readText } from '@truthline/blueprint';
import { useFormats } from '@truthline/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import { MinuteRateField } from '../fields/MinuteRateField.tsx';
import { PanelShell } from '../shell/PanelShell.tsx';
import { boxAround } from './walk-stops.ts';
import { fitView } from '../camera/view.ts';
import { pathClocks, type PathClock } from './path-clock.ts';
import { secondsText } from './seconds-text.ts';

const SHOWN = 30;

const keyOf = (cardIds: readonly string[]) => cardIds.join(' ');

type TimeRow = { readonly kind: 'standard' | 'acceptable' | 'breakEven'; readonly seconds: number | null };

const Bars = ({ clock, scale }: { clock: PathClock; scale: number }) => {
  const say = useSay();
  const rows: readonly TimeRow[] = [
    { kind: 'standard', seconds: clock.standardSeconds === 0 ? null : clock.standardSeconds },
    { kind: 'acceptable', seconds: clock.acceptableSeconds },
    { kind: 'breakEven', seconds: clock.breakEvenSeconds },
  ];
  return (
    <dl className="te-path-bars">
      {rows.map(({ kind, seconds }) => (
        <div
          key={kind}
          data-kind={kind}
          data-beyond={kind !== 'standard' && seconds !== null && clock.standardSeconds > seconds}
        >
          <dt>{say(`path.${kind}`)}</dt>
          <dd>
            <i
              hidden={seconds === null || !Number.isFinite(seconds)}
              style={{
                width:
                  seconds === null || !Number.isFinite(seconds)
                    ? 0
                    : `${Math.max(1, (seconds / scale) * 100)}%`,
              }}
            />
            <span>
              {seconds === null
                ? say('path.unknown')
                : Number.isFinite(seconds)
                  ? secondsText(seconds, say)
                  : say('path.never')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const PathRow = ({ clock, scale }: { clock: PathClock; scale: number }) => {
  const core = useCore();
  const say = useSay();
  const formats = useFormats();
  const language = useStore(core.language);
  const key = keyOf(clock.path.cardIds);
  const lit = useSession(session => session.path !== null && keyOf(session.path.cardIds) === key);
  const { step } = core.layout.get().blueprint;
  const show = () => {
    core.update({ path: lit ? null : clock.path, reading: null });
    const box = boxAround(core, clock.path.cardIds);
    if (!lit && box !== null && core.session.get().view === 'canvas')
      core.look(fitView(box, core.frame.get(), 1));
  };
  const untimed = clock.untimedStepIds.map(id => readText(step[id]?.name ?? { zh: '', en: '' }, language));
  return (
    <li className="te-path" data-lit={lit}>
      <p className="te-path-name">
        {clock.from} → {clock.to}
        {clock.longest ? <b>{say('path.longest')}</b> : null}
      </p>
      {clock.exits.length === 0 ? null : (
        <p className="te-path-exits">{say('path.exits', { exits: clock.exits.join(say('list.comma')) })}</p>
      )}
      {clock.path.probability === null || clock.path.probability === 1 ? null : (
        <p className="te-path-exits">
          {say('path.share', { share: formats.percent(clock.path.probability) })}
        </p>
      )}
      <Bars clock={clock} scale={scale} />
      {untimed.length === 0 || clock.standardSeconds === 0 ? null : (
        <p className="te-path-exits">{say('path.untimed', { steps: untimed.join(say('list.comma')) })}</p>
      )}
      <Button size="compact-xs" variant={lit ? 'filled' : 'default'} aria-pressed={lit} onClick={show}>
        {say('path.show')}
      </Button>
    </li>
  );
};

/** Every way from a trigger to an outcome: what it should take, what the customer tolerates, when it earns nothing. */
export const PathPanel = () => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const drawn = usePicked(core.layout, layout => layout.blueprint);
  // Adding up may lag a little behind drawing, never the other way round.
  const blueprint = useDeferredValue(drawn);
  const { clocks, complete, gaps, scaleSeconds } = useMemo(
    () => pathClocks(blueprint, language),
    [blueprint, language],
  );
  const [all, setAll] = useState(false);
  const empty = gaps.includes('noTimes') || gaps.includes('noLinks');
  return (
    <PanelShell title={say('panel.paths')}>
      <p className="te-counts">{say('path.count', { count: clocks.length })}</p>
      <MinuteRateField />
      {gaps.length === 0 ? null : (
        <div className="te-path-gaps" data-empty={empty}>
          <p>{say(empty ? 'path.gapsEmpty' : 'path.gaps')}</p>
          <ul>
            {gaps.map(gap => (
              <li key={gap}>{say(`path.gap.${gap}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <ul className="te-paths">
        {clocks.slice(0, all ? clocks.length : SHOWN).map(clock => (
          <PathRow key={keyOf(clock.path.cardIds)} clock={clock} scale={scaleSeconds} />
        ))}
      </ul>
      {all || clocks.length <= SHOWN ? null : (
        <p className="te-counts">
          {say('path.left', { count: clocks.length - SHOWN })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => setAll(true)}>
            {say('path.all', { count: clocks.length })}
          </Button>
        </p>
      )}
      {complete ? null : <p className="te-counts">{say('path.tooMany')}</p>}
    </PanelShell>
  );
};
