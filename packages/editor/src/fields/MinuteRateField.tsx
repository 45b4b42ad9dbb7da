import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked } from '../core/core-context.tsx';
import { NumberField } from './NumberField.tsx';

/** What a minute of the people on a path costs, kept with the drawing: the path clock and the check both reckon with it. */
export const MinuteRateField = () => {
  const core = useCore();
  const say = useSay();
  const cents = usePicked(
    core.layout,
    layout => Object.values(layout.blueprint.journey)[0]?.centsPerMinute ?? null,
  );
  return (
    <NumberField
      label={say('field.minuteRate')}
      value={cents === null ? null : cents / 100}
      decimals={2}
      max={100_000}
      onCommit={amount =>
        core.execute(
          {
            type: 'journey.edit',
            fields: { centsPerMinute: amount === null ? null : Math.round(amount * 100) },
          },
          spoken => spoken('said.changed'),
        )
      }
    />
  );
};
