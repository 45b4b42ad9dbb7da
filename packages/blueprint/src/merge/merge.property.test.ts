import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '../diff/apply-diff.ts';
import { diffBlueprints } from '../diff/diff-blueprints.ts';
import { checkInvariants } from '../invariants/check.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { performEdits } from '../testing/edits.ts';
import type { MergeConflict } from './conflict.ts';
import { mergeBlueprints } from './merge-blueprints.ts';

const branches = fc
  .tuple(blueprintArbitrary(25), editsArbitrary(10), editsArbitrary(10))
  .map(([base, ours, theirs]) => ({
    base,
    ours: performEdits(base, ours),
    theirs: performEdits(base, theirs),
  }));

/** Conflicts of content, where the outcome depends on whose side is ours. */
const isSided = (conflict: MergeConflict) => conflict.type === 'fields' || conflict.type === 'addedTwice';
const placeOf = ({ type, table, id }: MergeConflict) => `${type} ${table} ${id}`;

describe('three-way merge (SPEC.md M1–M6)', () => {
  test('M1: against an unchanged side, the other side is the outcome', () => {
    fc.assert(
      fc.property(branches, ({ base, ours }) => {
        expect(mergeBlueprints(base, ours, base)).toEqual({ blueprint: ours, conflicts: [] });
        expect(mergeBlueprints(base, base, ours)).toEqual({ blueprint: ours, conflicts: [] });
        expect(mergeBlueprints(base, ours, structuredClone(ours))).toEqual({
          blueprint: ours,
          conflicts: [],
        });
      }),
    );
  });

  test('M2: the outcome is valid', () => {
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        expect(checkInvariants(mergeBlueprints(base, ours, theirs).blueprint)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('M3: swapping the sides gives the same conflicts, and the same outcome where none is of content', () => {
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const one = mergeBlueprints(base, ours, theirs);
        const other = mergeBlueprints(base, theirs, ours);
        const sided = ({ conflicts }: typeof one) => conflicts.filter(isSided).map(placeOf).toSorted();
        expect(sided(one)).toEqual(sided(other));
        if (one.conflicts.some(isSided)) return;
        expect(other.blueprint).toEqual(one.blueprint);
        expect(other.conflicts.map(placeOf).toSorted()).toEqual(one.conflicts.map(placeOf).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test('M4: without a conflict, nothing either side added or set is missing', () => {
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const { blueprint, conflicts } = mergeBlueprints(base, ours, theirs);
        fc.pre(conflicts.length === 0);
        for (const side of [ours, theirs])
          for (const id of Object.keys(diffBlueprints(base, side).card?.added ?? {}))
            expect(blueprint.card[id]).toBeDefined();
        for (const id of Object.keys(diffBlueprints(base, theirs).card?.removed ?? {}))
          expect(blueprint.card[id]).toBeUndefined();
      }),
    );
  });

  test('M5: a side that has the merged blueprint already stays as it is', () => {
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const { blueprint } = mergeBlueprints(base, ours, theirs);
        const again = mergeBlueprints(theirs, blueprint, applyDiff(theirs, {}));
        expect(again).toEqual({ blueprint, conflicts: [] });
      }),
    );
  });
});
