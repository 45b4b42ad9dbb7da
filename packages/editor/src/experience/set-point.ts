import type { StepId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { hasExperience, valueText, type Curve } from './curves.ts';

/** Sets or clears a point: one change, whether it was pulled there or stepped there. */
export const setPoint = (core: EditorCore, curve: Curve, stepId: StepId, value: number | null): void => {
  const step = core.document.state().blueprint.step[stepId];
  if (step === undefined || step[curve] === value || core.readOnly) return;
  // The band stays once somebody draws in it, also when its last point is cleared.
  if (core.session.get().experienceShown === null) core.update({ experienceShown: true });
  core.execute({ type: 'step.edit', stepId, fields: { [curve]: value } }, say =>
    value === null
      ? say('said.pointCleared', { curve: say(`curve.${curve}`) })
      : say('said.pointSet', { curve: say(`curve.${curve}`), value: valueText(curve, value) }),
  );
};

/** Where nobody has said whether the curves are shown, they are as soon as a step has a point. */
export const isExperienceShown = (core: EditorCore): boolean =>
  core.session.get().experienceShown ?? hasExperience(core.document.state().blueprint);
