import { diffBlueprints, orderedSteps, type Blueprint } from '@truthline/blueprint';
import { blueprintArbitrary } from '@truthline/blueprint/testing';
import { countingIdSource, seededRandom } from '@truthline/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDraft } from './draft.ts';
import { execute, executeOn } from './execute.ts';
import { randomCommand } from './testing/random-command.ts';

/** Random commands, made on the blueprint as it is when each is given, some of them refused. */
const story = (start: Blueprint, seed: number, length: number) => {
  const dice = { random: seededRandom(seed), ids: countingIdSource('d') };
  let blueprint = start;
  return Array.from({ length }, () => {
    const command = randomCommand(blueprint, dice);
    const executed = execute(blueprint, command);
    if (executed.ok) blueprint = executed.value.blueprint;
    return { command, executed, blueprint };
  });
};

test('many changes on one draft do what they do one by one; a refused one leaves it as it was (C7)', () => {
  fc.assert(
    fc.property(blueprintArbitrary(20), fc.integer(), (start, seed) => {
      const chapters = story(start, seed, 25);
      const draft = openDraft(start);
      for (const { command, executed } of chapters) {
        const outcome = executeOn(draft, command);
        expect(outcome).toEqual(executed.ok ? { ok: true, value: executed.value.diff } : executed);
      }
      expect(draft.finish()).toEqual(chapters.at(-1)?.blueprint);
    }),
    { numRuns: 150 },
  );
});

test('the diff of a change, made from what it touched, is the difference of the whole (C3)', () => {
  fc.assert(
    fc.property(blueprintArbitrary(20), fc.integer(), (start, seed) => {
      let before = start;
      for (const { executed, blueprint } of story(start, seed, 25)) {
        expect(diffBlueprints(before, blueprint)).toEqual(executed.ok ? executed.value.diff : {});
        before = blueprint;
      }
    }),
    { numRuns: 100 },
  );
});

test('what readers remember of a blueprint stays true: no table is written to after it was read (C4)', () => {
  fc.assert(
    fc.property(blueprintArbitrary(20), fc.integer(), (start, seed) => {
      const remembered = story(start, seed, 25).map(({ blueprint }) => ({
        blueprint,
        steps: orderedSteps(blueprint),
      }));
      for (const { blueprint, steps } of remembered) {
        const anew = orderedSteps({
          ...blueprint,
          step: { ...blueprint.step },
          stage: { ...blueprint.stage },
        });
        expect(steps).toEqual(anew);
      }
    }),
    { numRuns: 100 },
  );
});
