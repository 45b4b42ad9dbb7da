import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Blueprint } from '../blueprint.ts';
import { applyDiff } from '../diff/apply-diff.ts';
import { diffBlueprints } from '../diff/diff-blueprints.ts';
import { checkInvariants } from '../invariants/check.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { performEdits } from '../testing/edits.ts';
import type { FieldValues } from '../diff/record-change.ts';
import type { MergeConflict, MergeSide } from './conflict.ts';
import { conflictKey, openConflicts, type MergeDecisions } from './decisions.ts';
import { mergeBlueprints } from './merge-blueprints.ts';

const branches = fc
  .tuple(blueprintArbitrary(25), editsArbitrary(10), editsArbitrary(10))
  .map(([base, ours, theirs]) => ({
    base,
    ours: performEdits(base, ours),
    theirs: performEdits(base, theirs),
  }));

type Branches = { readonly base: Blueprint; readonly ours: Blueprint; readonly theirs: Blueprint };

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

  /** Every conflict of the merge, and of the merges that follow from deciding it, decided for one side or by turns. */
  const decide = ({ base, ours, theirs }: Branches, side: (index: number) => MergeSide | null) => {
    let decisions: MergeDecisions = {};
    for (;;) {
      const open = openConflicts(mergeBlueprints(base, ours, theirs, decisions).conflicts, decisions);
      const decided = open.flatMap((conflict, index) => {
        const chosen = side(index);
        return chosen === null ? [] : [[conflictKey(conflict), chosen] as const];
      });
      if (decided.length === 0) return decisions;
      decisions = { ...decisions, ...Object.fromEntries(decided) };
    }
  };

  test('M2, M7: whatever is decided, the outcome is valid, and every decision about fields stands', () => {
    fc.assert(
      fc.property(branches, fc.integer({ min: 0, max: 5 }), (scene, turn) => {
        const decisions = decide(scene, index =>
          (((index + turn) % 3) + turn) % 2 === 0 ? 'ours' : 'theirs',
        );
        const { blueprint, conflicts } = mergeBlueprints(scene.base, scene.ours, scene.theirs, decisions);
        expect(checkInvariants(blueprint)).toEqual([]);
        expect(openConflicts(conflicts, decisions)).toEqual([]);
        for (const conflict of conflicts) {
          if (conflict.type !== 'fields' || conflict.fields.includes('orderKey')) continue;
          const record: FieldValues | undefined = blueprint[conflict.table][conflict.id];
          const [field = ''] = conflict.fields;
          const side = decisions[conflictKey(conflict)] ?? 'ours';
          // A span may lose its room, a role may be gone, by another decision.
          if (record === undefined || ['span', 'roleId', 'ownerRoleId', 'mitigation'].includes(field))
            continue;
          expect(conflict.fields.map(name => record[name])).toEqual(conflict[side]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('M8: deciding for the side that would stand anyway changes nothing', () => {
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const undecided = mergeBlueprints(base, ours, theirs);
        const keeping = (conflict: MergeConflict): MergeSide =>
          'removedBy' in conflict && conflict.removedBy === 'ours' ? 'theirs' : 'ours';
        const decisions = Object.fromEntries(
          undecided.conflicts.map(conflict => [conflictKey(conflict), keeping(conflict)] as const),
        );
        expect(mergeBlueprints(base, ours, theirs, decisions)).toEqual(undecided);
      }),
      { numRuns: 200 },
    );
  });
});
