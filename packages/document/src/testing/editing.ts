import { DIMENSIONS, type Blueprint } from '@truthline/blueprint';
import { roll, type Dice, type Makers } from './dice.ts';

export const editing = (blueprint: Blueprint, dice: Dice): Makers => {
  const { one, text, record, orNull, seconds, below, chance } = roll(dice, blueprint);
  return [
    [
      12,
      () => {
        const card = record('card');
        if (card === undefined) return null;
        const fields = chance(0.7)
          ? { text: text() }
          : { span: 1 + below(4), roleId: orNull(record('role')?.id), durationSeconds: seconds() };
        return { type: 'card.edit', cardId: card.id, fields };
      },
    ],
    [
      3,
      () => {
        const link = record('link');
        const card = record('card');
        if (link === undefined || card === undefined) return null;
        const fields = chance(0.5) ? { label: text() } : { toCardId: card.id };
        return { type: 'link.edit', linkId: link.id, fields };
      },
    ],
    [
      3,
      () => {
        const moment = record('moment');
        const dimension = one(DIMENSIONS);
        if (moment === undefined || dimension === undefined) return null;
        return { type: 'moment.edit', momentId: moment.id, fields: { name: text(), dimension } };
      },
    ],
    [
      2,
      () => {
        const point = record('failurePoint');
        return (
          (point && {
            type: 'failurePoint.edit',
            failurePointId: point.id,
            fields: { severity: 1 + below(10), effect: text() },
          }) ??
          null
        );
      },
    ],
    [
      2,
      () => {
        const point = record('waitPoint');
        return (
          (point && {
            type: 'waitPoint.edit',
            waitPointId: point.id,
            fields: { expectedSeconds: seconds() },
          }) ??
          null
        );
      },
    ],
    [
      2,
      () => {
        const lane = record('lane');
        const fields = chance(0.6) ? { name: text() } : { height: orNull(40 + below(400)) };
        return (lane && { type: 'lane.edit', laneId: lane.id, fields }) ?? null;
      },
    ],
    [
      2,
      () => {
        const step = record('step');
        const fields = chance(0.6)
          ? { name: text() }
          : {
              emotion: orNull(below(7) - 3),
              perception: orNull(1 + below(61) / 10),
              width: orNull(80 + below(400)),
            };
        return (step && { type: 'step.edit', stepId: step.id, fields }) ?? null;
      },
    ],
    [
      1,
      () => {
        const role = record('role');
        return (role && { type: 'role.edit', roleId: role.id, fields: { name: text() } }) ?? null;
      },
    ],
    [
      1,
      () => {
        const suppression = record('suppression');
        const reason = { zh: '', en: `known ${below(100)}` };
        return (
          (suppression && { type: 'suppression.edit', suppressionId: suppression.id, fields: { reason } }) ??
          null
        );
      },
    ],
    [
      1,
      () => {
        const stage = record('stage');
        return (stage && { type: 'stage.edit', stageId: stage.id, fields: { name: text() } }) ?? null;
      },
    ],
    [1, () => ({ type: 'journey.edit', fields: { title: text(), promisedSeconds: seconds() } })],
  ];
};
