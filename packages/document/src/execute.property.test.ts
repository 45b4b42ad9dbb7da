import {
  TABLE_NAMES,
  applyDiff,
  checkInvariants,
  invertDiff,
  type Blueprint,
  type BlueprintDiff,
  type TableName,
} from '@truthline/blueprint';
import { blueprintArbitrary } from '@truthline/blueprint/testing';
import { countingIdSource, seededRandom } from '@truthline/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema, execute, singleCommandSchema } from './index.ts';
import { randomCommand } from './testing/random-command.ts';

/** A valid blueprint and the seed of the commands given on it. */
const scenes = fc.tuple(blueprintArbitrary(20), fc.integer());

/** Walks `length` accepted commands from the start, showing each to `visit`. */
const walk = (
  start: Blueprint,
  seed: number,
  length: number,
  visit: (before: Blueprint, after: Blueprint, diff: BlueprintDiff) => void,
) => {
  const dice = { random: seededRandom(seed), ids: countingIdSource(`r${seed >>> 0}-`) };
  let blueprint = start;
  for (let count = 0; count < length; count += 1) {
    const executed = execute(blueprint, randomCommand(blueprint, dice));
    if (!executed.ok) continue;
    visit(blueprint, executed.value.blueprint, executed.value.diff);
    blueprint = executed.value.blueprint;
  }
};

const touchedIds = (diff: BlueprintDiff, table: TableName) =>
  new Set(
    [diff[table]?.added, diff[table]?.changed, diff[table]?.removed].flatMap(part => Object.keys(part ?? {})),
  );

describe('any commands on any blueprint', () => {
  test('leave a blueprint that may be stored (C2)', () => {
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        walk(start, seed, 30, (_, after) => {
          expect(checkInvariants(after)).toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
  });

  /** Which commands were carried out, and why others were refused. Without a seed: another walk each time. */
  const tally = (parameters: { readonly numRuns: number; readonly seed?: number }) => {
    const accepted = new Set<string>();
    const reasons = new Set<string>();
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        const dice = { random: seededRandom(seed), ids: countingIdSource(`q${seed >>> 0}-`) };
        let blueprint = start;
        for (let count = 0; count < 40; count += 1) {
          const command = randomCommand(blueprint, dice);
          const executed = execute(blueprint, command);
          if (executed.ok) {
            accepted.add(command.type);
            blueprint = executed.value.blueprint;
          } else reasons.add(executed.error.reason);
        }
      }),
      parameters,
    );
    // Rare: a later command of a batch sets a text that an earlier one has set; its author saw the one before both.
    reasons.delete('changedSince');
    return { accepted, reasons };
  };
  const OWN_REASONS = ['linkExists', 'linkToItself', 'moveToItself', 'recordGone', 'stepsUndecided'];

  test('are accepted, or refused for a reason of their own: consequences never break the blueprint (C2)', () => {
    const { reasons } = tally({ numRuns: 100 });
    expect([...reasons].filter(reason => !OWN_REASONS.includes(reason))).toEqual([]);
  });

  test('are all reached by the dice of these tests, and so is every reason', () => {
    const { accepted, reasons } = tally({ numRuns: 100, seed: 2 });
    expect([...reasons].toSorted()).toEqual(OWN_REASONS);
    const all = singleCommandSchema.options.map(option => option.shape.type.value);
    expect(all.filter(type => !accepted.has(type))).toEqual(['change.revert']);
  });

  test('say in the diff exactly what they did (C3)', () => {
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        walk(start, seed, 20, (before, after, diff) => {
          expect(applyDiff(before, diff)).toEqual(after);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('are taken back by the inverse diff, and done again by its inverse, record by record (U1)', () => {
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        walk(start, seed, 30, (before, after, diff) => {
          const undone = execute(after, { type: 'change.revert', diff: invertDiff(diff) });
          if (!undone.ok) throw new Error(`undo refused: ${JSON.stringify(undone.error)}`);
          expect(undone.value.blueprint).toEqual(before);
          const redone = execute(undone.value.blueprint, {
            type: 'change.revert',
            diff: invertDiff(undone.value.diff),
          });
          if (!redone.ok) throw new Error(`redo refused: ${JSON.stringify(redone.error)}`);
          expect(redone.value.blueprint).toEqual(after);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('are taken back one after the other, all the way to the beginning (U1)', () => {
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        const diffs: BlueprintDiff[] = [];
        let blueprint = start;
        walk(start, seed, 40, (_, after, diff) => {
          diffs.push(diff);
          blueprint = after;
        });
        for (const diff of diffs.toReversed()) {
          const undone = execute(blueprint, { type: 'change.revert', diff: invertDiff(diff) });
          if (!undone.ok) throw new Error(`undo refused: ${JSON.stringify(undone.error)}`);
          blueprint = undone.value.blueprint;
        }
        expect(blueprint).toEqual(start);
      }),
      { numRuns: 60 },
    );
  });

  test('leave every record they do not concern the same object (C4)', () => {
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        walk(start, seed, 20, (before, after, diff) => {
          for (const table of TABLE_NAMES) {
            const touched = touchedIds(diff, table);
            const renewed = Object.keys(before[table]).filter(id => after[table][id] !== before[table][id]);
            expect(renewed.filter(id => !touched.has(id))).toEqual([]);
            expect(after[table] === before[table]).toBe(touched.size === 0);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('survive the wire: a command parsed from its JSON does the same (C1)', () => {
    fc.assert(
      fc.property(scenes, ([start, seed]) => {
        const dice = { random: seededRandom(seed), ids: countingIdSource(`w${seed >>> 0}-`) };
        let blueprint = start;
        for (let count = 0; count < 15; count += 1) {
          const command = randomCommand(blueprint, dice);
          const parsed = commandSchema.parse(JSON.parse(JSON.stringify(command)));
          const here = execute(blueprint, command);
          expect(execute(blueprint, parsed)).toEqual(here);
          if (!here.ok) continue;
          const undo = { type: 'change.revert', diff: invertDiff(here.value.diff) } as const;
          expect(commandSchema.parse(JSON.parse(JSON.stringify(undo)))).toEqual(undo);
          blueprint = here.value.blueprint;
        }
      }),
      { numRuns: 60 },
    );
  });
});
