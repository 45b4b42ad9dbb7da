import type { Card } from '../../records/card.ts';
import { LANE_KINDS } from '../../records/lane-kinds.ts';
import type { Step } from '../../records/step.ts';
import { KNOWN_TAGS } from '../../records/tag.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { DRAWING, type Observation, type Rule } from '../rule.ts';

/** The hand-over is drawn: as a card that says so, or as a link between the two cards. */
const isHandedOver = (index: DrawingIndex, inStep: readonly Card[], one: Card, other: Card) =>
  inStep.some(card => card.tags.includes(KNOWN_TAGS.handOver)) ||
  [...index.linksFrom(one), ...index.linksTo(one)].some(
    link => link.fromCardId === other.id || link.toCardId === other.id,
  );

const checkStep = (index: DrawingIndex, step: Step, column: number): readonly Observation[] => {
  const inStep = LANE_KINDS.flatMap(kind => index.cardsIn(column, kind)).filter(
    card => card.stepId === step.id,
  );
  const byRole = Map.groupBy(inStep, card => card.roleId ?? index.laneOf(card)?.roleId ?? null);
  return [...byRole].flatMap(([roleId, [first, ...others]]) => {
    if (roleId === null || first === undefined) return [];
    const elsewhere = others.find(card => card.laneId !== first.laneId);
    if (elsewhere === undefined || isHandedOver(index, inStep, first, elsewhere)) return [];
    return [
      {
        message: 'twoLanes',
        place: [
          { table: 'card', id: first.id },
          { table: 'card', id: elsewhere.id },
          { table: 'role', id: roleId },
        ] as const,
        values: { role: index.blueprint.role[roleId]?.name ?? roleId, step: step.name },
        fix: null,
      },
    ];
  });
};

export const roleInTwoLanes: Rule = {
  id: 'L28',
  severity: 'info',
  needs: null,
  reads: ['role', ...DRAWING],
  check: index => index.steps.flatMap((step, column) => checkStep(index, step, column)),
};
