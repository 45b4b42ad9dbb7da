import type { SingleCommand } from './command.ts';
import { cardAdd } from './commands/card-add.ts';
import { cardEdit } from './commands/card-edit.ts';
import { cardMove } from './commands/card-move.ts';
import { cardRemove } from './commands/card-remove.ts';
import { changeRevert } from './commands/change-revert.ts';
import { deviationRecord } from './commands/deviation-record.ts';
import { deviationRemove } from './commands/deviation-remove.ts';
import { failurePointEdit } from './commands/failure-point-edit.ts';
import { failurePointFlag } from './commands/failure-point-flag.ts';
import { failurePointRemove } from './commands/failure-point-remove.ts';
import { journeyEdit } from './commands/journey-edit.ts';
import { laneAdd } from './commands/lane-add.ts';
import { laneEdit } from './commands/lane-edit.ts';
import { laneMove } from './commands/lane-move.ts';
import { laneRemove } from './commands/lane-remove.ts';
import { linkAdd } from './commands/link-add.ts';
import { linkEdit } from './commands/link-edit.ts';
import { linkRemove } from './commands/link-remove.ts';
import { momentAdd } from './commands/moment-add.ts';
import { momentEdit } from './commands/moment-edit.ts';
import { momentMove } from './commands/moment-move.ts';
import { momentRemove } from './commands/moment-remove.ts';
import { roleAdd } from './commands/role-add.ts';
import { roleEdit } from './commands/role-edit.ts';
import { roleRemove } from './commands/role-remove.ts';
import { stageAdd } from './commands/stage-add.ts';
import { stageEdit } from './commands/stage-edit.ts';
import { stageMove } from './commands/stage-move.ts';
import { stageRemove } from './commands/stage-remove.ts';
import { stepAdd } from './commands/step-add.ts';
import { stepEdit } from './commands/step-edit.ts';
import { stepMove } from './commands/step-move.ts';
import { stepRemove } from './commands/step-remove.ts';
import { suppressionAdd } from './commands/suppression-add.ts';
import { suppressionEdit } from './commands/suppression-edit.ts';
import { suppressionRemove } from './commands/suppression-remove.ts';
import { waitPointAdd } from './commands/wait-point-add.ts';
import { waitPointEdit } from './commands/wait-point-edit.ts';
import { waitPointRemove } from './commands/wait-point-remove.ts';
import type { Check, CommandDefinition } from './definition.ts';
import type { Draft } from './draft.ts';
import type { Refusal } from './refusal.ts';
import { fieldsAreValid } from './rules/fields-are-valid.ts';
import { referencesResolve } from './rules/references-resolve.ts';
import { withinLimits } from './rules/within-limits.ts';

const checks: readonly Check[] = [referencesResolve, withinLimits, fieldsAreValid];

const carryOut = <C>(draft: Draft, definition: CommandDefinition<C>, command: C): Refusal | null => {
  draft.begin();
  for (const rule of definition.rules) {
    const refusal = rule(draft, command);
    if (refusal !== null) return refusal;
  }
  definition.change(draft, command);
  for (const behaviour of definition.behaviours) behaviour(draft);
  for (const check of checks) {
    const refusal = check(draft);
    if (refusal !== null) return refusal;
  }
  return null;
};

/** Carries one command out on the draft; after a refusal the draft is worthless. */
export const perform = (draft: Draft, command: SingleCommand): Refusal | null => {
  switch (command.type) {
    case 'card.add':
      return carryOut(draft, cardAdd, command);
    case 'card.edit':
      return carryOut(draft, cardEdit, command);
    case 'card.move':
      return carryOut(draft, cardMove, command);
    case 'card.remove':
      return carryOut(draft, cardRemove, command);
    case 'change.revert':
      return carryOut(draft, changeRevert, command);
    case 'deviation.record':
      return carryOut(draft, deviationRecord, command);
    case 'deviation.remove':
      return carryOut(draft, deviationRemove, command);
    case 'failurePoint.edit':
      return carryOut(draft, failurePointEdit, command);
    case 'failurePoint.flag':
      return carryOut(draft, failurePointFlag, command);
    case 'failurePoint.remove':
      return carryOut(draft, failurePointRemove, command);
    case 'journey.edit':
      return carryOut(draft, journeyEdit, command);
    case 'lane.add':
      return carryOut(draft, laneAdd, command);
    case 'lane.edit':
      return carryOut(draft, laneEdit, command);
    case 'lane.move':
      return carryOut(draft, laneMove, command);
    case 'lane.remove':
      return carryOut(draft, laneRemove, command);
    case 'link.add':
      return carryOut(draft, linkAdd, command);
    case 'link.edit':
      return carryOut(draft, linkEdit, command);
    case 'link.remove':
      return carryOut(draft, linkRemove, command);
    case 'moment.add':
      return carryOut(draft, momentAdd, command);
    case 'moment.edit':
      return carryOut(draft, momentEdit, command);
    case 'moment.move':
      return carryOut(draft, momentMove, command);
    case 'moment.remove':
      return carryOut(draft, momentRemove, command);
    case 'role.add':
      return carryOut(draft, roleAdd, command);
    case 'role.edit':
      return carryOut(draft, roleEdit, command);
    case 'role.remove':
      return carryOut(draft, roleRemove, command);
    case 'stage.add':
      return carryOut(draft, stageAdd, command);
    case 'stage.edit':
      return carryOut(draft, stageEdit, command);
    case 'stage.move':
      return carryOut(draft, stageMove, command);
    case 'stage.remove':
      return carryOut(draft, stageRemove, command);
    case 'step.add':
      return carryOut(draft, stepAdd, command);
    case 'step.edit':
      return carryOut(draft, stepEdit, command);
    case 'step.move':
      return carryOut(draft, stepMove, command);
    case 'step.remove':
      return carryOut(draft, stepRemove, command);
    case 'suppression.add':
      return carryOut(draft, suppressionAdd, command);
    case 'suppression.edit':
      return carryOut(draft, suppressionEdit, command);
    case 'suppression.remove':
      return carryOut(draft, suppressionRemove, command);
    case 'waitPoint.add':
      return carryOut(draft, waitPointAdd, command);
    case 'waitPoint.edit':
      return carryOut(draft, waitPointEdit, command);
    case 'waitPoint.remove':
      return carryOut(draft, waitPointRemove, command);
  }
};
