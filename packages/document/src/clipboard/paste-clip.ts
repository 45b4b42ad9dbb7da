import { cellCards, orderedSteps, type Blueprint, type Card, type StepId } from '@truthline/blueprint';
import { err, orderKeysBetween, type IdSource, type Result } from '@truthline/kernel';
import { copiesOf } from '../compose/copies-of.ts';
import { layClipLanes } from './clip-lanes.ts';
import { matchRoles } from './clip-roles.ts';
import type { Clip } from './clip.ts';
import type { PasteProblem } from './paste-problem.ts';
import { pastedOf, type Pasted, type PasteCell } from './pasted.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** The step of every step of the clip: from the chosen one on, and beyond the last in new ones of their names. */
const layClipSteps = (
  blueprint: Blueprint,
  sheet: Sheet,
  clip: Clip,
  at: StepId,
): ReadonlyMap<StepId, StepId> => {
  const steps = orderedSteps(blueprint);
  const place = steps.findIndex(({ id }) => id === at);
  let last = at;
  return new Map(
    clip.step.map((step, index) => {
      last = steps[place + index]?.id ?? sheet.addStep({ name: step.name }, { after: last }).id;
      return [step.id, last] as const;
    }),
  );
};

/** New keys for the cards, cell by cell, behind those that are there. */
const placed = (blueprint: Blueprint, cards: readonly Card[]): readonly Card[] => {
  const cells = Map.groupBy(cards, ({ laneId, stepId }) => `${laneId} ${stepId}`);
  const keys = new Map(
    [...cells.values()].flatMap(cell => {
      const [first] = cell;
      if (first === undefined) return [];
      const last = cellCards(blueprint, first.laneId, first.stepId).at(-1)?.orderKey ?? null;
      const spaced = orderKeysBetween(last, null, cell.length);
      return cell.map((card, index) => [card.id, spaced[index] ?? card.orderKey] as const);
    }),
  );
  return cards.map(card => ({ ...card, orderKey: keys.get(card.id) ?? card.orderKey }));
};

/**
 * Pastes copied cards with their upper left corner at a cell, in the blueprint they came from or in another: under new
 * ids, with what hangs on them and the links among them, at the end of their cells. Roles are matched by name, or added.
 */
export const pasteClip = (
  blueprint: Blueprint,
  clip: Clip,
  at: PasteCell,
  ids: IdSource,
): Result<Pasted, PasteProblem> => {
  if (blueprint.lane[at.laneId] === undefined || blueprint.step[at.stepId] === undefined)
    return err({ reason: 'placeGone' });
  const sheet = openSheet(blueprint, ids);
  const roles = matchRoles(blueprint, clip, ids);
  const lanes = layClipLanes(blueprint, sheet, clip, at.laneId, roles.roleOf);
  const steps = layClipSteps(blueprint, sheet, clip, at.stepId);
  const cards = clip.card.flatMap(card => {
    const [lane, stepId] = [lanes.get(card.laneId), steps.get(card.stepId)];
    if (lane === undefined || stepId === undefined) return [];
    return [{ ...card, laneId: lane.id, stepId, roleId: roles.roleOf(card.roleId) }];
  });
  const { commands, cardIds } = copiesOf(
    placed(blueprint, cards),
    {
      link: clip.link,
      waitPoint: clip.waitPoint,
      moment: clip.moment.map(moment => ({ ...moment, ownerRoleId: roles.roleOf(moment.ownerRoleId) })),
      failurePoint: clip.failurePoint.map(point => ({
        ...point,
        mitigation:
          point.mitigation === null
            ? null
            : { ...point.mitigation, ownerRoleId: roles.roleOf(point.mitigation.ownerRoleId) },
      })),
    },
    ids,
  );
  return pastedOf(
    { commands: [...roles.commands(), ...sheet.finish().commands, ...commands], cardIds },
    { droppedLinks: clip.droppedLinks },
  );
};
