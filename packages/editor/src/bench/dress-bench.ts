import {
  DIMENSIONS,
  failurePointIdSchema,
  momentIdSchema,
  newFailurePoint,
  newMoment,
  newWaitPoint,
  orderedSteps,
  roleIdSchema,
  waitPointIdSchema,
  type Blueprint,
  type Card,
  type CardId,
  type FailurePoint,
  type Lane,
  type Link,
  type Moment,
  type Role,
  type Step,
  type StepId,
  type WaitPoint,
} from '@truthline/blueprint';
import { orderKeyBetween } from '@truthline/kernel';
import { byId } from './bench-document.ts';
import type { MomentOverlay, MomentScore } from '../overlays/overlay.ts';

const both = (text: string) => ({ zh: text, en: text });

/** One record in `every`, told by its place among its fellows, so that the same document is always dressed alike. */
const every = (interval: number, index: number) => index % interval === 0;

const ROLES = ['Service advisor', 'Receptionist', 'Technician', 'Cashier', 'Parts manager'] as const;

const roles: readonly Role[] = ROLES.map((name, index) => ({
  id: roleIdSchema.parse(`role${index}`),
  name: both(name),
}));

const dressedCard = (card: Card, index: number, lastStep: StepId | undefined): Card => ({
  ...card,
  // A multiple of the eight lanes: one lane alone has cards that stand above others.
  span: every(24, index) && card.stepId !== lastStep ? 2 : 1,
  roleId: roles[index % roles.length]?.id ?? null,
  durationSeconds: 60 * (1 + (index % 9)),
  costCents: 500 * (index % 12),
  note: every(9, index) ? both('What to look at when it is audited.') : null,
  tags: every(7, index) ? ['digital'] : [],
});

const momentOf = (cardId: CardId, index: number): Moment =>
  newMoment({
    id: momentIdSchema.parse(`moment${index}`),
    cardId,
    orderKey: orderKeyBetween(null, null),
    name: both(`Moment on card ${index + 1}`),
    dimension: DIMENSIONS[index % DIMENSIONS.length] ?? 'reliability',
    ownerRoleId: roles[index % roles.length]?.id ?? null,
    standard: {
      text: both('Within five minutes'),
      measure: { type: 'threshold', comparison: '<=', value: 5, unit: 'min', tolerance: 2 },
      basis: every(2, index) ? 'seed' : 'proposed',
    },
  });

const failureOf = (cardId: CardId, index: number): FailurePoint =>
  newFailurePoint({
    id: failurePointIdSchema.parse(`failure${index}`),
    cardId,
    mode: both('It is left out'),
    severity: 1 + (index % 10),
    occurrence: 1 + (index % 7),
    detection: 1 + (index % 9),
  });

const waitOf = (cardId: CardId, index: number): WaitPoint =>
  newWaitPoint({
    id: waitPointIdSchema.parse(`wait${index}`),
    cardId,
    expectedSeconds: 60 * (2 + (index % 11)),
    toleratedSeconds: 480,
    brokenPrinciples: ['unoccupied'],
  });

/**
 * The same drawing as it is in use: roles on all cards, a moment on one card in three, a failure point on one in four,
 * a wait on one in six, cards over two steps, links with labels, times and feelings of the steps.
 */
export const dressBench = (plain: Blueprint): Blueprint => {
  const lastStep = orderedSteps(plain).at(-1)?.id;
  const cards = Object.values(plain.card).map((card, index) => dressedCard(card, index, lastStep));
  const steps = Object.values(plain.step).map((step, index): Step => ({
    ...step,
    standardSeconds: 300,
    acceptableSeconds: 600,
    emotion: (index % 7) - 3,
    expectation: 5,
    perception: 3 + (index % 4),
  }));
  const lanes = Object.values(plain.lane).map((lane, index): Lane => ({
    ...lane,
    roleId: roles[index % roles.length]?.id ?? null,
  }));
  const links = Object.values(plain.link).map((link, index): Link =>
    every(20, index) ? { ...link, label: both('if so'), probability: 0.5 } : link,
  );
  const on = <R>(interval: number, make: (cardId: CardId, index: number) => R): readonly R[] =>
    cards.flatMap(({ id }, index) => (every(interval, index) ? [make(id, index)] : []));
  return {
    ...plain,
    role: byId(roles),
    step: byId(steps),
    lane: byId(lanes),
    card: byId(cards),
    link: byId(links),
    moment: byId(on(3, momentOf)),
    failurePoint: byId(on(4, failureOf)),
    waitPoint: byId(on(6, waitOf)),
  };
};

/** The last audit laid over it: a score on every moment, some of few answers, some failed. */
export const scoresOfBench = (blueprint: Blueprint): MomentOverlay => ({
  kind: 'scores',
  label: both('Last audit'),
  moments: new Map(
    Object.keys(blueprint.moment).map((id, index): [string, MomentScore] => [
      id,
      { score: (index * 37) % 101, n: 1 + (index % 12), failed: index % 3 },
    ]),
  ),
});
