import type { Step } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { CURVES, gapOf, SCALES, signedText } from '../experience/curves.ts';
import { setPoint } from '../experience/set-point.ts';
import { useCore } from '../core/core-context.tsx';
import { NumberField } from '../fields/NumberField.tsx';

/** The points of the curves as numbers: the same values without pulling anything. */
export const ExperienceFields = ({ step }: { step: Step }) => {
  const core = useCore();
  const say = useSay();
  const gap = gapOf(step);
  return (
    <fieldset className="te-part">
      <legend>{say('part.experience')}</legend>
      <div className="te-three">
        {CURVES.map(curve => (
          <NumberField
            key={curve}
            label={say(`curve.${curve}`)}
            value={step[curve]}
            min={SCALES[curve].low}
            max={SCALES[curve].high}
            decimals={curve === 'emotion' ? 0 : 1}
            onCommit={value => setPoint(core, curve, step.id, value)}
          />
        ))}
      </div>
      <p className="te-place">
        {gap === null ? say('part.noGap') : say('part.gap', { gap: signedText(gap) })}
      </p>
    </fieldset>
  );
};
