import {
  orderedStages,
  readText,
  stageIdSchema,
  stepIdSchema,
  type Stage,
  type StageId,
  newStep,
} from '@truthline/blueprint';
import { keyBefore, type SingleCommand } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { RemoveWithCards } from './RemoveWithCards.tsx';

/** One stage: name, place among the stages, its steps. */
export const StageDetails = ({ stage }: { stage: Stage }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const stages = orderedStages(blueprint);
  const at = stages.findIndex(each => each.id === stage.id);
  const steps = Object.values(blueprint.step).filter(step => step.stageId === stage.id);
  const move = (before: StageId | null) =>
    core.execute({ type: 'stage.move', stageId: stage.id, before }, spoken => spoken('said.changed'));
  const stepIn = (stageId: StageId): SingleCommand => ({
    type: 'step.add',
    step: newStep({
      id: stepIdSchema.parse(core.ids.next()),
      stageId,
      name: { zh: '', en: '' },
      orderKey: keyBefore(stageId === stage.id ? steps : [], null),
    }),
  });
  const addStage = () => {
    const id = stageIdSchema.parse(core.ids.next());
    const added = core.execute(
      {
        type: 'batch',
        commands: [
          {
            type: 'stage.add',
            stage: {
              id,
              name: { zh: '', en: '' },
              orderKey: keyBefore(stages, stages[at + 1]?.id ?? null),
            },
          },
          stepIn(id),
        ],
      },
      spoken => spoken('said.changed'),
    );
    if (added) core.update({ focus: { kind: 'stage', stageId: id } });
  };
  const left = stages[at - 1];
  return (
    <>
      <div className="te-part">
        <LocalTextField
          label={say('field.name')}
          value={stage.name}
          onCommit={(name, seen) =>
            core.execute(
              { type: 'stage.edit', stageId: stage.id, fields: { name }, base: { name: seen } },
              spoken => spoken('said.changed'),
            )
          }
        />
        <MoveButtons
          verbs={[
            { label: 'structure.left', run: left === undefined ? null : () => move(left.id) },
            {
              label: 'structure.right',
              run: at + 1 >= stages.length ? null : () => move(stages[at + 2]?.id ?? null),
            },
            {
              label: 'structure.stepIn',
              run: () => core.execute(stepIn(stage.id), spoken => spoken('said.changed')),
            },
            { label: 'structure.stageAfter', run: addStage },
          ]}
        />
      </div>
      <RemoveWithCards
        count={steps.length}
        places={stages
          .filter(each => each.id !== stage.id)
          .map(each => ({ id: each.id, name: readText(each.name, language) }))}
        onRemove={moveTo =>
          core.execute(
            { type: 'stage.remove', stageId: stage.id, steps: moveTo === null ? 'remove' : { moveTo } },
            spoken => spoken('said.deleted'),
          )
        }
      />
    </>
  );
};
