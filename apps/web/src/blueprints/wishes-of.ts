import type { TableName } from '@truthline/blueprint';
import type { Command, SingleCommand } from '@truthline/document';

type Fields = { readonly [field: string]: unknown };

/** What a command wants a record to say. */
export type Wish = {
  readonly table: TableName;
  readonly id: string;
  readonly fields: Fields;
  /** What the author saw in those fields; null where the command does not say. */
  readonly seen: Fields | null;
};

const wish = (table: TableName, id: string, fields: Fields, seen: Fields | null = null): readonly Wish[] => [
  { table, id, fields, seen },
];

const wishesOfOne = (command: SingleCommand): readonly Wish[] => {
  switch (command.type) {
    case 'card.add':
      return wish('card', command.card.id, { text: command.card.text, note: command.card.note }, {});
    case 'card.edit':
      return wish('card', command.cardId, command.fields, command.base);
    case 'card.move':
      return wish('card', command.cardId, { laneId: command.laneId, stepId: command.stepId });
    case 'deviation.record':
      return wish('deviation', `deviation-${command.place.table}-${command.place.id}`, {
        reason: command.reason,
      });
    case 'failurePoint.edit':
      return wish('failurePoint', command.failurePointId, command.fields, command.base);
    case 'failurePoint.flag':
      return wish('failurePoint', command.failurePoint.id, { mode: command.failurePoint.mode }, {});
    case 'journey.edit':
      return wish('journey', 'journey', command.fields, command.base);
    case 'lane.add':
      return wish('lane', command.lane.id, { name: command.lane.name }, {});
    case 'lane.edit':
      return wish('lane', command.laneId, command.fields, command.base);
    case 'link.add':
      return wish('link', command.link.id, { label: command.link.label }, {});
    case 'link.edit':
      return wish('link', command.linkId, command.fields, command.base);
    case 'moment.add':
      return wish('moment', command.moment.id, { name: command.moment.name }, {});
    case 'moment.edit':
      return wish('moment', command.momentId, command.fields, command.base);
    case 'role.add':
      return wish('role', command.role.id, { name: command.role.name }, {});
    case 'role.edit':
      return wish('role', command.roleId, command.fields, command.base);
    case 'stage.add':
      return wish('stage', command.stage.id, { name: command.stage.name }, {});
    case 'stage.edit':
      return wish('stage', command.stageId, command.fields, command.base);
    case 'step.add':
      return wish('step', command.step.id, { name: command.step.name }, {});
    case 'step.edit':
      return wish('step', command.stepId, command.fields, command.base);
    case 'step.move':
      return wish('step', command.stepId, { stageId: command.stageId });
    case 'suppression.add':
      return wish('suppression', command.suppression.id, { reason: command.suppression.reason }, {});
    case 'suppression.edit':
      return wish('suppression', command.suppressionId, command.fields, command.base);
    case 'waitPoint.edit':
      return wish('waitPoint', command.waitPointId, command.fields, command.base);
    case 'moment.move':
      return wish('moment', command.momentId, { cardId: command.cardId });
    case 'lane.move':
      return wish('lane', command.laneId, { kind: command.kind });
    case 'card.remove':
    case 'change.revert':
    case 'deviation.remove':
    case 'failurePoint.remove':
    case 'lane.remove':
    case 'link.remove':
    case 'moment.remove':
    case 'role.remove':
    case 'stage.move':
    case 'stage.remove':
    case 'step.remove':
    case 'suppression.remove':
    case 'waitPoint.add':
    case 'waitPoint.remove':
      return [];
  }
};

/** What a command wants records to say, in its order. What it takes away, takes back or only reorders says nothing. */
export const wishesOf = (command: Command): readonly Wish[] =>
  command.type === 'batch' ? command.commands.flatMap(wishesOfOne) : wishesOfOne(command);
