import { DIMENSIONS, LANGUAGES, type Blueprint, type LocalText } from '@truthline/blueprint';
import { roll, type Dice, type Makers } from './dice.ts';

/** What a record says in the fields that are to be set. */
const seenOf = <Fields extends object>(record: Fields, fields: Partial<Fields>): Partial<Fields> => {
  const seen: Partial<Fields> = {};
  for (const field in fields) seen[field] = record[field];
  return seen;
};

export const editing = (blueprint: Blueprint, dice: Dice): Makers => {
  const { one, text, record, orNull, seconds, below, chance } = roll(dice, blueprint);
  /** Another text, often in one language only. */
  const reword = (before: LocalText): LocalText => {
    const language = one(LANGUAGES);
    return language === undefined || chance(0.4) ? text() : { ...before, [language]: text()[language] };
  };
  return [
    [
      12,
      () => {
        const card = record('card');
        if (card === undefined) return null;
        const fields = chance(0.7)
          ? { text: reword(card.text) }
          : { span: 1 + below(4), roleId: orNull(record('role')?.id), durationSeconds: seconds() };
        const seen = chance(0.7) ? { base: seenOf(card, fields) } : {};
        return { type: 'card.edit', cardId: card.id, fields, ...seen };
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
        const fields = { name: reword(moment.name), dimension };
        return { type: 'moment.edit', momentId: moment.id, fields, base: seenOf(moment, fields) };
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
        if (stage === undefined) return null;
        const fields = { name: reword(stage.name) };
        return { type: 'stage.edit', stageId: stage.id, fields, base: seenOf(stage, fields) };
      },
    ],
    [
      1,
      () => ({
        type: 'journey.edit',
        fields: { title: text(), promisedSeconds: seconds(), severities: { L26: 'off' } },
      }),
    ],
  ];
};
