import { Button } from '@mantine/core';
import {
  LANE_KINDS,
  laneIdSchema,
  newLane,
  newStep,
  stageIdSchema,
  stepIdSchema,
} from '@truthline/blueprint';
import type { SingleCommand } from '@truthline/document';
import { orderKeysBetween } from '@truthline/kernel';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import { useSay, type MessageName } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';

const both = (key: MessageName) => ({
  zh: editorCatalogue['zh-CN'][key],
  en: editorCatalogue.en[key],
});

/** A lane of every kind, one stage and one step, as one change. Lanes that exist already stay as they are. */
const begin = (core: EditorCore): void => {
  const { blueprint } = core.document.state();
  const [key] = orderKeysBetween(null, null, 1);
  if (key === undefined) return;
  const commands: SingleCommand[] = LANE_KINDS.filter(
    kind => !Object.values(blueprint.lane).some(lane => lane.kind === kind),
  ).map(kind => ({
    type: 'lane.add',
    lane: newLane({
      id: laneIdSchema.parse(core.ids.next()),
      kind,
      name: both(`kind.${kind}`),
      orderKey: key,
    }),
  }));
  const existing = Object.values(blueprint.stage)[0]?.id;
  const stageId = existing ?? stageIdSchema.parse(core.ids.next());
  if (existing === undefined)
    commands.push({ type: 'stage.add', stage: { id: stageId, name: both('empty.stage'), orderKey: key } });
  commands.push({
    type: 'step.add',
    step: newStep({
      id: stepIdSchema.parse(core.ids.next()),
      stageId,
      // It takes the name of what the customer does in it.
      name: { zh: '', en: '' },
      orderKey: key,
    }),
  });
  if (!core.execute({ type: 'batch', commands }, say => say('said.started'))) return;
  const layout = core.layout.get();
  const customer = layout.lanes.find(lane => lane.kind === 'customer');
  const column = layout.columns[0];
  if (customer !== undefined && column !== undefined)
    core.update({ focus: { kind: 'cell', laneId: customer.laneId, stepId: column.stepId } });
};

/** What a blueprint without steps shows: what will be here, and the one button that starts it. */
export const EmptyBlueprint = () => {
  const core = useCore();
  const say = useSay();
  return (
    <div className="te-empty">
      <h2>{say('canvas.empty.title')}</h2>
      <p>{say('canvas.empty.text')}</p>
      {core.readOnly ? null : <Button onClick={() => begin(core)}>{say('canvas.empty.start')}</Button>}
    </div>
  );
};
