import {
  orderedStages,
  orderedSteps,
  readText,
  stepIdSchema,
  type Step,
  type StepId,
  newStep,
} from '@truthline/blueprint';
import { keyBefore, type Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { MinutesField } from '../fields/NumberField.tsx';
import { ExperienceFields } from './ExperienceFields.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { RemoveWithCards } from './RemoveWithCards.tsx';

type StepFields = Extract<Command, { type: 'step.edit' }>['fields'];

/** One step: name, stage, the time it should take and the time the customer accepts, place among the steps. */
export const StepDetails = ({ step }: { step: Step }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const steps = orderedSteps(blueprint);
  const siblings = steps.filter(each => each.stageId === step.stageId);
  const at = siblings.findIndex(each => each.id === step.id);
  const edit = (fields: StepFields, base: StepFields = {}) =>
    core.execute({ type: 'step.edit', stepId: step.id, fields, base }, spoken => spoken('said.changed'));
  const move = (stageId: Step['stageId'], before: StepId | null) =>
    core.execute({ type: 'step.move', stepId: step.id, stageId, before }, spoken => spoken('said.changed'));
  const add = (before: StepId | null) => {
    const id = stepIdSchema.parse(core.ids.next());
    const added = core.execute(
      {
        type: 'step.add',
        step: newStep({
          id,
          stageId: step.stageId,
          name: { zh: '', en: '' },
          orderKey: keyBefore(siblings, before),
        }),
      },
      spoken => spoken('said.changed'),
    );
    if (added) core.update({ focus: { kind: 'step', stepId: id } });
  };
  const left = siblings[at - 1];
  return (
    <>
      <div className="te-part">
        <LocalTextField
          label={say('field.name')}
          value={step.name}
          onCommit={(name, seen) => edit({ name }, { name: seen })}
        />
        <ChoiceField
          label={say('field.stage')}
          value={String(step.stageId)}
          choices={orderedStages(blueprint).map(stage => ({
            key: String(stage.id),
            label: readText(stage.name, language),
          }))}
          onCommit={key => {
            const stage = blueprint.stage[key];
            if (stage !== undefined) move(stage.id, null);
          }}
        />
        <div className="te-pair">
          <MinutesField
            label={say('field.standardTime')}
            seconds={step.standardSeconds}
            suffix={say('field.minutes')}
            onCommit={standardSeconds => edit({ standardSeconds })}
          />
          <MinutesField
            label={say('field.acceptable')}
            seconds={step.acceptableSeconds}
            suffix={say('field.minutes')}
            onCommit={acceptableSeconds => edit({ acceptableSeconds })}
          />
        </div>
        <ExperienceFields step={step} />
        <MoveButtons
          verbs={[
            { label: 'structure.left', run: left === undefined ? null : () => move(step.stageId, left.id) },
            {
              label: 'structure.right',
              run: at + 1 >= siblings.length ? null : () => move(step.stageId, siblings[at + 2]?.id ?? null),
            },
            { label: 'structure.stepBefore', run: () => add(step.id) },
            { label: 'structure.stepAfter', run: () => add(siblings[at + 1]?.id ?? null) },
          ]}
        />
      </div>
      <RemoveWithCards
        count={Object.values(blueprint.card).filter(card => card.stepId === step.id).length}
        places={steps
          .filter(each => each.id !== step.id)
          .map(each => ({ id: each.id, name: readText(each.name, language) }))}
        onRemove={moveTo =>
          core.execute(
            { type: 'step.remove', stepId: step.id, cards: moveTo === null ? 'remove' : { moveTo } },
            spoken => spoken('said.deleted'),
          )
        }
      />
    </>
  );
};
