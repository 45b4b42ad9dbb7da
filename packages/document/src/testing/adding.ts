import {
  CARD_FORMS,
  DIMENSIONS,
  LANE_KINDS,
  LINK_KINDS,
  cardSchema,
  failurePointSchema,
  laneSchema,
  linkSchema,
  momentSchema,
  roleSchema,
  stageSchema,
  stepSchema,
  suppressionSchema,
  waitPointSchema,
  type Blueprint,
} from '@truthline/blueprint';
import { roll, type Dice, type Makers } from './dice.ts';

export const adding = (blueprint: Blueprint, dice: Dice): Makers => {
  const { one, text, orderKey, record, orNull, seconds, newId, below } = roll(dice, blueprint);
  const cardHome = () => ({ laneId: record('lane')?.id, stepId: record('step')?.id });
  return [
    [
      14,
      () => {
        const { laneId, stepId } = cardHome();
        const card = cardSchema.safeParse({
          id: newId(),
          laneId,
          stepId,
          orderKey: orderKey(),
          span: 1 + below(3),
          form: one(CARD_FORMS),
          text: text(),
          roleId: orNull(record('role')?.id),
          durationSeconds: seconds(),
          costCents: null,
          priceCents: null,
          note: null,
          tags: [],
          image: null,
        });
        return card.success ? { type: 'card.add', card: card.data } : null;
      },
    ],
    [
      8,
      () => {
        const link = linkSchema.safeParse({
          id: newId(),
          fromCardId: record('card')?.id,
          toCardId: record('card')?.id,
          kind: one(LINK_KINDS),
          label: null,
          probability: null,
        });
        return link.success ? { type: 'link.add', link: link.data } : null;
      },
    ],
    [
      4,
      () => {
        const moment = momentSchema.safeParse({
          id: newId(),
          cardId: record('card')?.id,
          orderKey: orderKey(),
          name: text(),
          dimension: one(DIMENSIONS),
          ownerRoleId: orNull(record('role')?.id),
          standard: null,
        });
        return moment.success ? { type: 'moment.add', moment: moment.data } : null;
      },
    ],
    [
      3,
      () => {
        const failurePoint = failurePointSchema.safeParse({
          id: newId(),
          cardId: record('card')?.id,
          mode: text(),
          effect: null,
          cause: null,
          prevention: null,
          detectionMethod: null,
          recovery: null,
          severity: 1 + below(10),
          occurrence: 1 + below(10),
          detection: null,
          mitigation: { text: text(), ownerRoleId: orNull(record('role')?.id), dueDate: null },
        });
        return failurePoint.success ? { type: 'failurePoint.flag', failurePoint: failurePoint.data } : null;
      },
    ],
    [
      3,
      () => {
        const waitPoint = waitPointSchema.safeParse({
          id: newId(),
          cardId: record('card')?.id,
          expectedSeconds: seconds(),
          toleratedSeconds: seconds(),
          brokenPrinciples: [],
        });
        return waitPoint.success ? { type: 'waitPoint.add', waitPoint: waitPoint.data } : null;
      },
    ],
    [
      3,
      () => {
        const lane = laneSchema.parse({
          id: newId(),
          kind: one(LANE_KINDS),
          name: text(),
          roleId: orNull(record('role')?.id),
          orderKey: orderKey(),
          height: null,
        });
        return { type: 'lane.add', lane };
      },
    ],
    [
      4,
      () => {
        const step = stepSchema.safeParse({
          id: newId(),
          stageId: record('stage')?.id,
          name: text(),
          orderKey: orderKey(),
          standardSeconds: seconds(),
          acceptableSeconds: null,
          emotion: null,
          expectation: null,
          perception: null,
          width: null,
        });
        return step.success ? { type: 'step.add', step: step.data } : null;
      },
    ],
    [
      2,
      () => ({
        type: 'stage.add',
        stage: stageSchema.parse({ id: newId(), name: text(), orderKey: orderKey() }),
      }),
    ],
    [2, () => ({ type: 'role.add', role: roleSchema.parse({ id: newId(), name: text() }) })],
    [
      2,
      () => {
        const suppression = suppressionSchema.safeParse({
          id: newId(),
          rule: 'L04',
          place: { table: 'card', id: record('card')?.id },
          reason: { zh: '已知', en: '' },
        });
        return suppression.success ? { type: 'suppression.add', suppression: suppression.data } : null;
      },
    ],
    [
      2,
      () => {
        const card = record('card');
        const reason = { zh: '', en: `our way ${below(100)}` };
        return (card && { type: 'deviation.record', place: { table: 'card', id: card.id }, reason }) ?? null;
      },
    ],
  ];
};
