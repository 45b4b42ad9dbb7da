import type { Blueprint } from '@truthline/blueprint';
import { roll, type Dice, type Makers } from './dice.ts';

export const removing = (blueprint: Blueprint, dice: Dice): Makers => {
  const { record, chance } = roll(dice, blueprint);
  return [
    [
      4,
      () => {
        const card = record('card');
        return (card && { type: 'card.remove', cardIds: [card.id] }) ?? null;
      },
    ],
    [
      2,
      () => {
        const link = record('link');
        return (link && { type: 'link.remove', linkIds: [link.id] }) ?? null;
      },
    ],
    [
      1,
      () => {
        const moment = record('moment');
        return (moment && { type: 'moment.remove', momentIds: [moment.id] }) ?? null;
      },
    ],
    [
      1,
      () => {
        const [lane, other] = [record('lane'), record('lane')];
        if (lane === undefined || other === undefined) return null;
        return { type: 'lane.remove', laneId: lane.id, cards: chance(0.3) ? 'remove' : { moveTo: other.id } };
      },
    ],
    [
      2,
      () => {
        const [step, other] = [record('step'), record('step')];
        if (step === undefined || other === undefined) return null;
        return { type: 'step.remove', stepId: step.id, cards: chance(0.3) ? 'remove' : { moveTo: other.id } };
      },
    ],
    [
      1,
      () => {
        const [stage, other] = [record('stage'), record('stage')];
        if (stage === undefined || other === undefined) return null;
        return {
          type: 'stage.remove',
          stageId: stage.id,
          ...(chance(0.5) ? {} : { steps: chance(0.2) ? ('remove' as const) : { moveTo: other.id } }),
        };
      },
    ],
    [
      1,
      () => {
        const point = record('failurePoint');
        return (point && { type: 'failurePoint.remove', failurePointIds: [point.id] }) ?? null;
      },
    ],
    [
      1,
      () => {
        const point = record('waitPoint');
        return (point && { type: 'waitPoint.remove', waitPointIds: [point.id] }) ?? null;
      },
    ],
    [
      1,
      () => {
        const suppression = record('suppression');
        return (suppression && { type: 'suppression.remove', suppressionIds: [suppression.id] }) ?? null;
      },
    ],
    [
      1,
      () => {
        const deviation = record('deviation');
        return (deviation && { type: 'deviation.remove', deviationIds: [deviation.id] }) ?? null;
      },
    ],
    [
      1,
      () => {
        const role = record('role');
        return (role && { type: 'role.remove', roleId: role.id }) ?? null;
      },
    ],
  ];
};
