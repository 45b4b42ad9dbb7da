import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, type Blueprint } from '../blueprint.ts';
import { checkInvariants } from '../invariants/check.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { performEdits } from '../testing/edits.ts';
import { applyDiff } from './apply-diff.ts';
import { composeDiffs } from './compose-diffs.ts';
import { diffBlueprints, isEmptyDiff } from './diff-blueprints.ts';
import { invertDiff } from './invert-diff.ts';

const history = (length: number) =>
  fc
    .tuple(blueprintArbitrary(20), fc.array(editsArbitrary(8), { minLength: length, maxLength: length }))
    .map(([start, stretches]) => {
      const states: Blueprint[] = [start];
      for (const edits of stretches) states.push(performEdits(states.at(-1) ?? start, edits));
      return states;
    });

const pair = fc.tuple(blueprintArbitrary(), blueprintArbitrary());
const at = (states: readonly Blueprint[], index: number): Blueprint => {
  const state = states[index];
  if (state === undefined) throw new RangeError('no such state');
  return state;
};

describe('the diff (SPEC.md D1–D6)', () => {
  test('D1: applying the diff of two blueprints to the first gives the second', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        expect(applyDiff(from, diffBlueprints(from, to))).toEqual(to);
      }),
    );
  });

  test('D2: the inverse takes it back, and the inverse of the inverse is the diff', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const diff = diffBlueprints(from, to);
        expect(applyDiff(to, invertDiff(diff))).toEqual(from);
        expect(invertDiff(invertDiff(diff))).toEqual(diff);
      }),
    );
  });

  test('D3: composing two neighbouring diffs is the diff of their ends', () => {
    fc.assert(
      fc.property(history(2), states => {
        const [first, second, third] = [at(states, 0), at(states, 1), at(states, 2)];
        const composed = composeDiffs(diffBlueprints(first, second), diffBlueprints(second, third));
        expect(composed).toEqual(diffBlueprints(first, third));
      }),
    );
  });

  test('D4: composing is associative, and a diff with its inverse is nothing', () => {
    fc.assert(
      fc.property(history(3), states => {
        const first = diffBlueprints(at(states, 0), at(states, 1));
        const second = diffBlueprints(at(states, 1), at(states, 2));
        const third = diffBlueprints(at(states, 2), at(states, 3));
        expect(composeDiffs(composeDiffs(first, second), third)).toEqual(
          composeDiffs(first, composeDiffs(second, third)),
        );
        expect(isEmptyDiff(composeDiffs(first, invertDiff(first)))).toBe(true);
      }),
    );
  });

  test('D5: tables and records that do not change stay the same objects', () => {
    fc.assert(
      fc.property(history(1), states => {
        const [from, to] = [at(states, 0), at(states, 1)];
        const diff = diffBlueprints(from, to);
        const applied = applyDiff(from, diff);
        for (const name of TABLE_NAMES) {
          const table = diff[name];
          const untouched = Object.keys(from[name]).filter(
            id => table?.changed?.[id] === undefined && table?.removed?.[id] === undefined,
          );
          expect(applied[name] === from[name]).toBe(table === undefined);
          expect(untouched.every(id => applied[name][id] === from[name][id])).toBe(true);
        }
        expect(applyDiff(applied, diff)).toBe(applied);
        expect(applyDiff(from, {})).toBe(from);
      }),
    );
  });

  test('D6: a diff survives JSON', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const diff = diffBlueprints(from, to);
        expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
      }),
    );
  });

  test('the diff of a blueprint with itself is empty, whether or not the objects are shared', () => {
    fc.assert(
      fc.property(blueprintArbitrary(), blueprint => {
        expect(diffBlueprints(blueprint, structuredClone(blueprint))).toEqual({});
        expect(isEmptyDiff(diffBlueprints(blueprint, blueprint))).toBe(true);
      }),
    );
  });
});

test('random edits keep every invariant', () => {
  fc.assert(
    fc.property(blueprintArbitrary(60), blueprint => {
      expect(checkInvariants(blueprint)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
