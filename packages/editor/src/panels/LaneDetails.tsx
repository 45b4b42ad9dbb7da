import {
  LANE_KINDS,
  laneIdSchema,
  orderedLanes,
  readText,
  type Lane,
  type LaneId,
  newLane,
} from '@truthline/blueprint';
import { keyBefore, type Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField } from '../fields/LocalTextField.tsx';
import { RoleField } from '../fields/RoleField.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { RemoveWithCards } from './RemoveWithCards.tsx';

type LaneFields = Extract<Command, { type: 'lane.edit' }>['fields'];

/** One lane: name, kind, role, place among the lanes of its kind. */
export const LaneDetails = ({ lane }: { lane: Lane }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const lanes = orderedLanes(blueprint);
  const siblings = lanes.filter(each => each.kind === lane.kind);
  const at = siblings.findIndex(each => each.id === lane.id);
  const edit = (fields: LaneFields, base: LaneFields = {}) =>
    core.execute({ type: 'lane.edit', laneId: lane.id, fields, base }, spoken => spoken('said.changed'));
  const move = (kind: Lane['kind'], before: LaneId | null) =>
    core.execute({ type: 'lane.move', laneId: lane.id, kind, before }, spoken => spoken('said.changed'));
  const addBelow = () => {
    const id = laneIdSchema.parse(core.ids.next());
    const next = siblings[at + 1]?.id ?? null;
    const added = core.execute(
      {
        type: 'lane.add',
        lane: newLane({
          id,
          kind: lane.kind,
          name: { zh: '', en: '' },
          orderKey: keyBefore(siblings, next),
        }),
      },
      spoken => spoken('said.changed'),
    );
    if (added) core.update({ focus: { kind: 'lane', laneId: id } });
  };
  const above = siblings[at - 1];
  return (
    <>
      <div className="te-part">
        <LocalTextField
          label={say('field.name')}
          value={lane.name}
          onCommit={(name, seen) => edit({ name }, { name: seen })}
        />
        <div className="te-pair">
          <ChoiceField
            label={say('field.kind')}
            value={lane.kind}
            choices={LANE_KINDS.map(key => ({ key, label: say(`kind.${key}`) }))}
            onCommit={kind => move(kind, null)}
          />
          <RoleField label={say('field.role')} value={lane.roleId} onCommit={roleId => edit({ roleId })} />
        </div>
        <MoveButtons
          verbs={[
            { label: 'structure.up', run: above === undefined ? null : () => move(lane.kind, above.id) },
            {
              label: 'structure.down',
              run: at + 1 >= siblings.length ? null : () => move(lane.kind, siblings[at + 2]?.id ?? null),
            },
            { label: 'structure.laneBelow', run: addBelow },
          ]}
        />
      </div>
      <RemoveWithCards
        count={Object.values(blueprint.card).filter(card => card.laneId === lane.id).length}
        places={lanes
          .filter(each => each.id !== lane.id)
          .map(each => ({ id: each.id, name: readText(each.name, language) }))}
        onRemove={moveTo =>
          core.execute(
            { type: 'lane.remove', laneId: lane.id, cards: moveTo === null ? 'remove' : { moveTo } },
            spoken => spoken('said.deleted'),
          )
        }
      />
    </>
  );
};
