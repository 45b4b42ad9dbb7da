import {
  cardIdSchema,
  checkInvariants,
  invertDiff,
  laneIdSchema,
  stepIdSchema,
  type Blueprint,
  type CardId,
} from '@truthline/blueprint';
import { blueprintArbitrary } from '@truthline/blueprint/testing';
import { countingIdSource } from '@truthline/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../command.ts';
import { execute } from '../execute.ts';
import { alignCards } from './align-cards.ts';
import { duplicateCards } from './duplicate-cards.ts';
import { mergeLanes } from './merge-lanes.ts';
import { mergeSteps } from './merge-steps.ts';
import { splitLane } from './split-lane.ts';
import { splitStep } from './split-step.ts';

type Pick = { readonly one: number; readonly other: number; readonly cards: number };
const picks: fc.Arbitrary<Pick> = fc.record({
  one: fc.nat({ max: 99 }),
  other: fc.nat({ max: 99 }),
  cards: fc.nat({ max: 6 }),
});
const name = { zh: '新', en: 'New' };
const choose = <T>(from: readonly T[], pick: number): T | undefined => from[pick % Math.max(1, from.length)];
const some = (blueprint: Blueprint, { one, cards }: Pick): ReadonlySet<CardId> =>
  new Set(
    Object.values(blueprint.card)
      .filter((_, index) => (index + one) % (cards + 1) === 0)
      .map(card => card.id),
  );

const composers: { readonly [name: string]: (blueprint: Blueprint, pick: Pick) => Command | null } = {
  splitLane: (blueprint, pick) => {
    const lane = choose(Object.values(blueprint.lane), pick.one);
    const below = { id: laneIdSchema.parse('x'), name, roleId: null, cardIds: some(blueprint, pick) };
    return lane === undefined ? null : splitLane(blueprint, lane.id, below);
  },
  mergeLanes: (blueprint, { one, other }) => {
    const lanes = Object.values(blueprint.lane);
    const [first, second] = [choose(lanes, one), choose(lanes, other)];
    return first === undefined || second === undefined ? null : mergeLanes(blueprint, first.id, second.id);
  },
  splitStep: (blueprint, pick) => {
    const step = choose(Object.values(blueprint.step), pick.one);
    const after = { id: stepIdSchema.parse('x'), name, cardIds: some(blueprint, pick) };
    return step === undefined ? null : splitStep(blueprint, step.id, after);
  },
  mergeSteps: (blueprint, { one, other }) => {
    const steps = Object.values(blueprint.step);
    const [first, second] = [choose(steps, one), choose(steps, other)];
    return first === undefined || second === undefined ? null : mergeSteps(blueprint, first.id, second.id);
  },
  alignToLane: (blueprint, pick) => {
    const lane = choose(Object.values(blueprint.lane), pick.other);
    return lane === undefined ? null : alignCards(blueprint, some(blueprint, pick), { laneId: lane.id });
  },
  alignToStep: (blueprint, pick) => {
    const step = choose(Object.values(blueprint.step), pick.other);
    return step === undefined ? null : alignCards(blueprint, some(blueprint, pick), { stepId: step.id });
  },
};

const carryOut = (blueprint: Blueprint, command: Command) => {
  const executed = execute(blueprint, commandSchema.parse(JSON.parse(JSON.stringify(command))));
  if (!executed.ok) throw new Error(JSON.stringify(executed.error));
  return executed.value;
};
/** What a card says and does, wherever it stands. */
const said = ({ card }: Blueprint) =>
  Object.values(card)
    .map(({ id, text, form, tags }) => ({ id, text, form, tags }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe.each(Object.keys(composers))('%s', composer => {
  test('is one change that leaves a whole blueprint, loses nothing, and is taken back exactly (K1, K2)', () => {
    let carried = 0;
    fc.assert(
      fc.property(blueprintArbitrary(25), picks, (before, pick) => {
        const command = composers[composer]?.(before, pick) ?? null;
        if (command === null) return;
        carried += 1;
        const { blueprint: after, diff } = carryOut(before, command);
        expect(checkInvariants(after)).toEqual([]);
        expect(said(after)).toEqual(said(before));
        expect([after.link, after.moment, after.failurePoint, after.waitPoint]).toEqual([
          before.link,
          before.moment,
          before.failurePoint,
          before.waitPoint,
        ]);
        expect(carryOut(after, { type: 'change.revert', diff: invertDiff(diff) }).blueprint).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(carried).toBeGreaterThan(30);
  });
});

describe('duplicateCards', () => {
  test('copies every card with all that hangs on it and the links among them, and is taken back exactly (K4)', () => {
    fc.assert(
      fc.property(blueprintArbitrary(25), picks, (before, pick) => {
        const wanted = some(before, pick);
        const made = duplicateCards(before, wanted, countingIdSource('copy'));
        if (made === null) return;
        const { blueprint: after, diff } = carryOut(before, made.command);
        expect(checkInvariants(after)).toEqual([]);
        expect(made.cardIds).toHaveLength(wanted.size);
        const inner = Object.values(before.link).filter(
          link => wanted.has(link.fromCardId) && wanted.has(link.toCardId),
        );
        const grown = (table: 'card' | 'link' | 'moment' | 'failurePoint' | 'waitPoint') =>
          Object.keys(after[table]).length - Object.keys(before[table]).length;
        const hung = (table: 'moment' | 'failurePoint' | 'waitPoint') =>
          Object.values(before[table]).filter(record => wanted.has(record.cardId)).length;
        expect(grown('card')).toBe(wanted.size);
        expect(grown('link')).toBe(
          new Set(inner.map(link => `${link.kind} ${link.fromCardId} ${link.toCardId}`)).size,
        );
        for (const table of ['moment', 'failurePoint', 'waitPoint'] as const)
          expect(grown(table)).toBe(hung(table));
        expect(carryOut(after, { type: 'change.revert', diff: invertDiff(diff) }).blueprint).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test('a card that is gone is no card', () => {
    fc.assert(
      fc.property(blueprintArbitrary(5), blueprint => {
        const gone = new Set([cardIdSchema.parse('gone')]);
        expect(duplicateCards(blueprint, gone, countingIdSource('copy'))).toBeNull();
      }),
      { numRuns: 5 },
    );
  });
});
