import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Blueprint } from '../blueprint.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { performEdits } from '../testing/edits.ts';
import { cellCards, laneCells } from './cells.ts';
import { changedIds } from './changed-ids.ts';
import { compareSiblings, orderedLanes, orderedSteps } from './ordered.ts';

/** A blueprint and what became of it, edit by edit: records that an edit does not concern stay the same objects. */
const history = fc
  .tuple(blueprintArbitrary(30), fc.array(editsArbitrary(3), { minLength: 1, maxLength: 8 }))
  .map(([start, stretches]) => {
    const states: Blueprint[] = [start];
    for (const edits of stretches) states.push(performEdits(states.at(-1) ?? start, edits));
    return states;
  });

test('the cells kept over edits hold what cells made from nothing hold', () => {
  fc.assert(
    fc.property(history, states => {
      for (const state of states)
        for (const lane of orderedLanes(state)) {
          const cards = Object.values(state.card).filter(card => card.laneId === lane.id);
          for (const step of orderedSteps(state))
            expect(cellCards(state, lane.id, step.id)).toEqual(
              cards.filter(card => card.stepId === step.id).toSorted(compareSiblings),
            );
          const inCells = [...laneCells(state, lane.id).values()].reduce((sum, cell) => sum + cell.length, 0);
          expect(inCells).toBe(cards.length);
        }
    }),
  );
});

test('the changed ids are those of records that are not the same object in both tables', () => {
  fc.assert(
    fc.property(history, states => {
      for (const [index, state] of states.entries()) {
        const { card: before } = states[index - 1] ?? state;
        const changed = [...new Set([...Object.keys(before), ...Object.keys(state.card)])].filter(
          id => before[id] !== state.card[id],
        );
        // Null only where the records stand in another order.
        const found = changedIds(before, state.card);
        expect([...(found ?? changed)].toSorted()).toEqual(changed.toSorted());
      }
    }),
  );
  const first = Object.fromEntries(['a', 'b', 'c'].map(id => [id, { id }]));
  const { a, b, c } = first;
  if (a === undefined || b === undefined || c === undefined) throw new Error('they are there');
  expect(changedIds(first, first)?.size).toBe(0);
  expect([...(changedIds(first, { a, c, d: { id: 'd' } }) ?? [])]).toEqual(['b', 'd']);
  expect(changedIds(first, { c, b, a })).toBeNull();
});
