import { cardIdSchema, laneIdSchema, stageIdSchema, stepIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { visit } from '../testing/visit.ts';
import { cardAtSpot, cardsInRange, focusAt, gridOf, rangeOf, spotOf } from './grid.ts';
import { stepSpot, tabSpot } from './step-spot.ts';

const grid = gridOf(visit, true);
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('the table of a blueprint', () => {
  it('has a row for each card of the fullest cell of a lane, and one more to write in', () => {
    expect(grid.rows.map(row => `${row.lane.id} ${row.slot}`)).toEqual([
      'evidence 0',
      'evidence 1',
      'customer 0',
      'customer 1',
      'customer 2',
      'frontstage 0',
      'frontstage 1',
      'backstage 0',
      'backstage 1',
      'support 0',
      'support 1',
    ]);
    expect(gridOf(visit, false).rows).toHaveLength(6);
    expect(cardAtSpot(grid, { row: 3, column: 1 })?.id).toBe('customer-s2-2');
    expect(cardAtSpot(grid, { row: 3, column: 0 })).toBeUndefined();
  });

  it('stands where the focus is, and stays on the spot it stood on while that still fits', () => {
    const start = { row: 0, column: 0 };
    const card = { kind: 'card' as const, cardId: cardIdSchema.parse('customer-s2-2') };
    expect(spotOf(grid, card, start)).toEqual({ row: 3, column: 1 });
    const cell = {
      kind: 'cell' as const,
      laneId: laneIdSchema.parse('customer'),
      stepId: stepIdSchema.parse('s1'),
    };
    expect(spotOf(grid, cell, start)).toEqual({ row: 3, column: 0 });
    expect(spotOf(grid, cell, { row: 4, column: 0 })).toEqual({ row: 4, column: 0 });
    const stage = { kind: 'stage' as const, stageId: stageIdSchema.parse('stage') };
    expect(spotOf(grid, stage, start)).toEqual({ row: -2, column: 0 });
    expect(spotOf(grid, stage, { row: -2, column: 2 })).toEqual({ row: -2, column: 2 });
    expect(spotOf(grid, null, start)).toEqual(start);
  });

  it('says of every spot what the keyboard is at', () => {
    expect(focusAt(grid, { row: -1, column: 2 })).toEqual({ kind: 'step', stepId: 's3' });
    expect(focusAt(grid, { row: 6, column: -1 })).toEqual({ kind: 'lane', laneId: 'frontstage' });
    expect(focusAt(grid, { row: 99, column: 0 })).toBeNull();
  });

  it('reads a range as a block', () => {
    const block = cardsInRange(grid, rangeOf({ row: 3, column: 1 }, { row: 2, column: 0 }));
    expect(block.map(row => row.map(card => card?.id ?? null))).toEqual([
      ['customer-s1-1', 'customer-s2-1'],
      [null, 'customer-s2-2'],
    ]);
  });
});

describe('the keys of the table', () => {
  it('walk to the headers and stop at the edges', () => {
    expect(stepSpot(grid, { row: 0, column: 0 }, press('ArrowUp'))).toEqual({ row: -1, column: 0 });
    expect(stepSpot(grid, { row: -2, column: 0 }, press('ArrowUp'))).toEqual({ row: -2, column: 0 });
    expect(stepSpot(grid, { row: 0, column: 0 }, press('ArrowLeft'))).toEqual({ row: 0, column: -1 });
    expect(stepSpot(grid, { row: -1, column: 0 }, press('ArrowLeft'))).toEqual({ row: -1, column: 0 });
    expect(stepSpot(grid, { row: 10, column: 2 }, press('ArrowDown'))).toEqual({ row: 10, column: 2 });
    expect(stepSpot(grid, { row: 1, column: 1 }, press('a'))).toBeNull();
  });

  it('jump over gaps with Ctrl', () => {
    expect(stepSpot(grid, { row: 2, column: 0 }, press('ArrowRight', true))).toEqual({ row: 2, column: 2 });
    expect(stepSpot(grid, { row: 3, column: 1 }, press('ArrowDown', true))).toEqual({ row: 5, column: 1 });
    expect(stepSpot(grid, { row: 4, column: 2 }, press('Home', true))).toEqual({ row: 0, column: 0 });
  });

  it('go row by row with Tab and leave at the ends', () => {
    expect(tabSpot(grid, { row: 0, column: 2 }, false)).toEqual({ row: 1, column: 0 });
    expect(tabSpot(grid, { row: 1, column: 0 }, true)).toEqual({ row: 0, column: 2 });
    expect(tabSpot(grid, { row: 10, column: 2 }, false)).toBeNull();
    expect(tabSpot(grid, { row: 0, column: 0 }, true)).toBeNull();
  });
});
