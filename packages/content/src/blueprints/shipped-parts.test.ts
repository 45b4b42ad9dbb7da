import { LANE_KINDS } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { newCarDeliveryBlueprint } from './new-car-delivery/new-car-delivery.ts';
import { recoveryBlueprint } from './recovery/recovery.ts';
import { salesBlueprint } from './sales/sales.ts';
import { testDriveBlueprint } from './test-drive/test-drive.ts';

/** What a newcomer is to meet on each drawing: none of it may get lost in an edit of the content. */
describe.each([
  ['after-sales', afterSalesBlueprint, 46],
  ['sales', salesBlueprint, 26],
  ['test-drive', testDriveBlueprint, 11],
  ['new-car delivery', newCarDeliveryBlueprint, 9],
  ['recovery', recoveryBlueprint, 7],
] as const)('the %s blueprint shows', (_, blueprint, momentCount) => {
  const { card, failurePoint, lane, moment, role, waitPoint } = blueprint;

  it('all five kinds of lane, with cards in each', () => {
    const kinds = Object.values(card).map(({ laneId }) => lane[laneId]?.kind);
    expect(LANE_KINDS.filter(kind => !kinds.includes(kind))).toEqual([]);
  });

  it('roles by name in both languages, some of whom work in a lane of their own', () => {
    const names = Object.values(role).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
    const working = Object.values(lane).filter(({ roleId }) => roleId !== null && role[roleId] !== undefined);
    expect(working.length).toBeGreaterThan(1);
  });

  it('wait points on cards, with the wait that is expected', () => {
    const points = Object.values(waitPoint);
    expect(points.filter(({ expectedSeconds }) => expectedSeconds !== null).length).toBeGreaterThan(1);
    expect(points.filter(({ cardId }) => card[cardId] === undefined)).toEqual([]);
  });

  it('failure points on cards, with mode and effect in both languages', () => {
    const points = Object.values(failurePoint);
    expect(points.length).toBeGreaterThan(1);
    expect(points.filter(({ cardId }) => card[cardId] === undefined)).toEqual([]);
    const told = points.flatMap(({ mode, effect }) => [mode, effect]);
    expect(told.filter(text => text === null || text.zh === '' || text.en === '')).toEqual([]);
  });

  it('moments, each with a standard', () => {
    const moments = Object.values(moment);
    expect(moments).toHaveLength(momentCount);
    expect(moments.filter(({ standard }) => standard === null)).toEqual([]);
  });
});
