import {
  SERVICES,
  actionPriority,
  checkInvariants,
  findPaths,
  lintBlueprint,
  localTextSchema,
  momentNumbers,
  pathTimes,
  type Blueprint,
  type LocalText,
} from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { afterSalesChecklist, recoveryChecklist, salesChecklist } from '../checklists/checklists.ts';
import { itemsById } from '../checklists/library.ts';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { newCarDeliveryBlueprint } from './new-car-delivery/new-car-delivery.ts';
import { recoveryBlueprint } from './recovery/recovery.ts';
import { salesBlueprint } from './sales/sales.ts';
import { shippedBlueprints } from './shipped.ts';
import { testDriveBlueprint } from './test-drive/test-drive.ts';

const ofSections = (...sections: readonly string[]) =>
  [...itemsById.values()].filter(({ sectionId }) => sections.includes(sectionId)).map(({ id }) => id);

/** A drawing, the checklist it is linted against, and the items that hang on it: all of some sections, and single ones. */
const shipped = [
  [
    'after-sales',
    { blueprint: afterSalesBlueprint, checklist: afterSalesChecklist },
    ofSections('A1', 'A2', 'A3', 'A4', 'A5'),
  ],
  [
    'sales',
    { blueprint: salesBlueprint, checklist: salesChecklist },
    ofSections('S1', 'S2', 'S3', 'S4', 'S5', 'S6'),
  ],
  [
    'test-drive',
    { blueprint: testDriveBlueprint, checklist: undefined },
    [...ofSections('S4'), 'S1-01', 'S1-02', 'S1-03', 'S1-06', 'S2-01', 'S2-04', 'S3-02'],
  ],
  [
    'new-car delivery',
    { blueprint: newCarDeliveryBlueprint, checklist: undefined },
    [...ofSections('S6'), 'S1-03', 'S1-06', 'S5-03'],
  ],
  [
    'recovery',
    { blueprint: recoveryBlueprint, checklist: recoveryChecklist },
    [...ofSections('R1'), 'A5-03', 'A5-04'],
  ],
] as const;

const cardOf = (blueprint: Blueprint, cardId: string) => {
  const card = blueprint.card[cardId];
  if (card === undefined) throw new Error(`no card ${cardId}`);
  return card;
};

const itemOf = (itemId: string) => {
  const item = itemsById.get(itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  return item;
};

/** Every text of a drawing with the place it stands at, found by its shape. */
const textsOf = (value: unknown, place: string): readonly (readonly [string, LocalText])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const text = localTextSchema.safeParse(value);
  if (text.success) return [[place, text.data]];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${place}.${key}`));
};

/** Width in Chinese characters: a Latin letter takes half the room. */
const width = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 255 ? 1 : 0.5), 0);

describe.each(shipped)('the %s blueprint', (_, { blueprint, checklist }, itemIds) => {
  it('keeps every invariant', () => {
    expect(checkInvariants(blueprint)).toEqual([]);
  });

  it('passes the lint, and what is silenced says why', () => {
    const report = lintBlueprint(blueprint, checklist === undefined ? {} : { checklist });
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

  it('hangs the moment of each of its items on a card of the lane kind that the item names', () => {
    const items = itemIds.map(itemOf);
    expect([...momentNumbers(blueprint).keys()].sort(compare)).toEqual(
      items.map(item => item.momentId).sort(compare),
    );
    for (const item of items) {
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

  it('says everything in both languages', () => {
    const texts = textsOf(blueprint, 'blueprint');
    expect(texts.length).toBeGreaterThan(100);
    const isWritten = ({ zh, en }: LocalText) =>
      /[\u3400-\u9fff]|^[A-Za-z0-9 ]+$/.test(zh) && en.trim() !== '' && !/[\u3400-\u9fff]/.test(en);
    expect(texts.filter(([, text]) => !isWritten(text))).toEqual([]);
  });

  it('shows in every step what the customer does, sees and meets, and what stands behind it', () => {
    const kindsOf = (stepId: string) =>
      new Set(
        Object.values(blueprint.card)
          .filter(card => card.stepId === stepId)
          .map(card => blueprint.lane[card.laneId]?.kind),
      );
    const shown = ['customer', 'evidence', 'frontstage', 'support'] as const;
    const gaps = Object.values(blueprint.step).flatMap(({ id, name }) =>
      shown.filter(kind => !kindsOf(id).has(kind)).map(kind => `${name.en}: ${kind}`),
    );
    expect(gaps).toEqual([]);
  });

  it('has waits that stay within what is tolerated, and a decision with a share for every exit', () => {
    const waits = Object.values(blueprint.waitPoint);
    expect(waits.length).toBeGreaterThan(2);
    for (const { expectedSeconds, toleratedSeconds, brokenPrinciples } of waits) {
      expect(expectedSeconds ?? Number.NaN).toBeLessThanOrEqual(toleratedSeconds ?? 0);
      expect(brokenPrinciples.length).toBeGreaterThan(0);
    }
    const decisions = Object.values(blueprint.card).filter(({ form }) => form === 'decision');
    expect(decisions.length).toBeGreaterThan(0);
    for (const { id } of decisions) {
      const exits = Object.values(blueprint.link).filter(
        link => link.fromCardId === id && link.label !== null,
      );
      expect(exits.reduce((sum, { probability }) => sum + (probability ?? Number.NaN), 0)).toBeCloseTo(1, 9);
    }
  });

  it('is left by every path at a declared outcome, and its paths can all be walked', () => {
    const { paths, complete } = findPaths(blueprint);
    expect(complete).toBe(true);
    const ends = paths.map(({ cardIds }) => cardOf(blueprint, cardIds.at(-1) ?? ''));
    expect(ends.filter(({ form }) => form !== 'outcome').map(({ text }) => text.en)).toEqual([]);
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

describe('the recovery blueprint alone', () => {
  const linked = (from: string) =>
    Object.values(recoveryBlueprint.link).filter(({ fromCardId }) => fromCardId === from);

  it('lets four in a hundred speak up, as the source says', () => {
    expect(linked('card-speak-up').map(({ toCardId, probability }) => [toCardId, probability])).toEqual([
      ['card-say-complaint', 0.04],
      ['card-stay-silent', 0.96],
    ]);
  });

  it('does what is not solved again', () => {
    expect(linked('card-is-solved').find(({ kind }) => kind === 'rework')?.toCardId).toBe('card-see-through');
  });
});

describe('what ships', () => {
  it('is one standard a service, in the order of the services', () => {
    expect(shippedBlueprints.map(({ journey }) => journey['journey']?.service)).toEqual(
      SERVICES.filter(service => service !== 'other'),
    );
  });
});
