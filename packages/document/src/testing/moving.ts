import { LANE_KINDS, type Blueprint } from '@truthline/blueprint';
import { roll, type Dice, type Makers } from './dice.ts';

export const moving = (blueprint: Blueprint, dice: Dice): Makers => {
  const { one, record, orNull } = roll(dice, blueprint);
  return [
    [
      12,
      () => {
        const [card, lane, step] = [record('card'), record('lane'), record('step')];
        if (card === undefined || lane === undefined || step === undefined) return null;
        const before = orNull(record('card')?.id);
        return { type: 'card.move', cardId: card.id, laneId: lane.id, stepId: step.id, before };
      },
    ],
    [
      2,
      () => {
        const [moment, card] = [record('moment'), record('card')];
        if (moment === undefined || card === undefined) return null;
        const before = orNull(record('moment')?.id);
        return { type: 'moment.move', momentId: moment.id, cardId: card.id, before };
      },
    ],
    [
      3,
      () => {
        const [lane, kind] = [record('lane'), one(LANE_KINDS)];
        if (lane === undefined || kind === undefined) return null;
        return { type: 'lane.move', laneId: lane.id, kind, before: orNull(record('lane')?.id) };
      },
    ],
    [
      4,
      () => {
        const [step, stage] = [record('step'), record('stage')];
        if (step === undefined || stage === undefined) return null;
        const before = orNull(record('step')?.id);
        return { type: 'step.move', stepId: step.id, stageId: stage.id, before };
      },
    ],
    [
      2,
      () => {
        const stage = record('stage');
        if (stage === undefined) return null;
        return { type: 'stage.move', stageId: stage.id, before: orNull(record('stage')?.id) };
      },
    ],
  ];
};
