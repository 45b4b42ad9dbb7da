import {
  actionPriority,
  checkInvariants,
  lintBlueprint,
  momentNumbers,
  pathTimes,
  type Blueprint,
} from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { afterSalesChecklist, salesChecklist } from '../checklists/checklists.ts';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { salesBlueprint } from './sales/sales.ts';

const shipped = [
  ['after-sales', afterSalesBlueprint, afterSalesChecklist],
  ['sales', salesBlueprint, salesChecklist],
] as const;

const cardOf = (blueprint: Blueprint, cardId: string) => {
  const card = blueprint.card[cardId];
  if (card === undefined) throw new Error(`no card ${cardId}`);
  return card;
};

/** Width in Chinese characters: a Latin letter takes half the room. */
const width = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 255 ? 1 : 0.5), 0);

describe.each(shipped)('the %s blueprint', (_, blueprint, checklist) => {
  it('keeps every invariant', () => {
    expect(checkInvariants(blueprint)).toEqual([]);
  });

  it('passes the lint, and what is silenced says why', () => {
    const report = lintBlueprint(blueprint, { checklist });
    expect(report.findings).toEqual([]);
    for (const suppression of Object.values(blueprint.suppression))
      expect(suppression.reason.zh.length * suppression.reason.en.length).toBeGreaterThan(0);
  });

  it('has all five lane kinds, every kind of link and every form of card', () => {
    expect(new Set(Object.values(blueprint.lane).map(lane => lane.kind)).size).toBe(5);
    const kinds = new Set(Object.values(blueprint.link).map(link => link.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['sequence', 'interaction', 'support', 'information']));
    expect(new Set(Object.values(blueprint.card).map(card => card.form)).size).toBe(4);
  });

  it('hangs every moment of its checklist on a card of the lane kind that the item names', () => {
    expect([...momentNumbers(blueprint).keys()].sort(compare)).toEqual(
      checklist.items.map(item => item.momentId).sort(compare),
    );
    for (const item of checklist.items) {
      const moment = blueprint.moment[item.momentId];
      const card = cardOf(blueprint, moment?.cardId ?? '');
      expect(blueprint.lane[card.laneId]?.kind).toBe(item.laneKind);
      expect(moment?.dimension).toBe(item.dimension);
      expect(moment?.standard?.basis).toBe(item.basis);
    }
  });

  it('every moment has an owner and a measure', () => {
    for (const moment of Object.values(blueprint.moment)) {
      expect(blueprint.role[moment.ownerRoleId ?? '']).toBeDefined();
      expect(moment.standard?.measure ?? null).not.toBeNull();
    }
  });

  it('every card is short enough to be read at a glance, in both languages', () => {
    for (const card of Object.values(blueprint.card)) {
      expect(width(card.text.zh)).toBeLessThanOrEqual(16);
      expect(width(card.text.zh)).toBeGreaterThan(0);
      expect(card.text.en.length).toBeLessThanOrEqual(40);
      expect(card.text.en.length).toBeGreaterThan(0);
    }
  });

  it('fits into the time it promises', () => {
    const times = pathTimes(blueprint);
    expect(times.untimedStepIds).toEqual([]);
    expect(times.standardSeconds).toBeLessThanOrEqual(times.promisedSeconds ?? 0);
  });

  it('every failure of high action priority says what will be done, by whom and when', () => {
    const urgent = Object.values(blueprint.failurePoint).filter(
      ({ severity, occurrence, detection }) =>
        severity !== null &&
        occurrence !== null &&
        detection !== null &&
        actionPriority({ severity, occurrence, detection }) === 'H',
    );
    expect(urgent.length).toBeGreaterThan(0);
    for (const point of urgent) {
      expect(blueprint.role[point.mitigation?.ownerRoleId ?? '']).toBeDefined();
      expect(point.mitigation?.dueDate ?? '').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

const compare = (one: string, other: string) => (one < other ? -1 : 1);

describe('the after-sales blueprint alone', () => {
  it('has five stages, a rework loop from the quality check, and measures with tolerance', () => {
    expect(Object.values(afterSalesBlueprint.stage).map(stage => stage.name.zh)).toEqual([
      '预约',
      '接车与预检',
      '维修与质检',
      '交车与结账',
      '后续跟踪',
    ]);
    const rework = Object.values(afterSalesBlueprint.link).filter(link => link.kind === 'rework');
    expect(rework.map(link => [link.fromCardId, link.toCardId])).toEqual([['card-passed', 'card-do-work']]);
    expect(afterSalesBlueprint.moment['mot-a1-01']?.standard?.measure).toEqual({
      type: 'threshold',
      comparison: '<=',
      value: 3,
      unit: 'rings',
      tolerance: 2,
    });
    expect(afterSalesBlueprint.moment['mot-a1-08']?.standard?.measure).toMatchObject({ tolerance: 1 });
    expect(afterSalesBlueprint.moment['mot-a3-02']?.standard?.measure).toMatchObject({ tolerance: null });
    expect(afterSalesBlueprint.moment['mot-a2-06']?.standard?.measure).toEqual({
      type: 'yesNo',
      evidence: ['photo'],
    });
  });
});
