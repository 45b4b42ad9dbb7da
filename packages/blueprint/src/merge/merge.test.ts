import { describe, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check.ts';
import type { Card } from '../records/card.ts';
import { drawBlueprint, withRecords } from '../testing/draw.ts';
import { bothLanguages, makeCard, makeLink, makeMoment } from '../testing/make.ts';
import { keepCards, removeLane, removeStep } from '../testing/remove.ts';
import { conflictKey } from './decisions.ts';
import { mergeBlueprints } from './merge-blueprints.ts';

const base = drawBlueprint({
  steps: ['Book', 'Arrive', 'Leave'],
  lanes: [
    ['customer', [['Call'], ['Park'], ['Pay']]],
    ['frontstage', [['Answer'], [], []]],
  ],
});
const call = 'customer-s1-1';
const edit = (fields: Partial<Card>, id = call) =>
  withRecords(
    base,
    'card',
    Object.values(base.card)
      .filter(card => card.id === id)
      .map(card => ({ ...card, ...fields })),
  );
const renamed = (text: string) => edit({ text: bothLanguages(text) });
const withoutCall = keepCards(base, card => card.id !== call);

describe('three-way merge by example (SPEC.md M1, M6)', () => {
  test('changes to different fields of one card join', () => {
    const { blueprint, conflicts } = mergeBlueprints(base, renamed('Ring up'), edit({ durationSeconds: 60 }));
    expect(conflicts).toEqual([]);
    expect(blueprint.card[call]).toMatchObject({ text: bothLanguages('Ring up'), durationSeconds: 60 });
  });

  test('both change one field: ours stands, theirs is told', () => {
    const { blueprint, conflicts } = mergeBlueprints(base, renamed('Ring up'), renamed('Dial'));
    expect(blueprint.card[call]?.text.en).toBe('Ring up');
    expect(conflicts).toEqual([
      {
        type: 'fields',
        table: 'card',
        id: call,
        fields: ['text'],
        base: [bothLanguages('Call')],
        ours: [bothLanguages('Ring up')],
        theirs: [bothLanguages('Dial')],
      },
    ]);
  });

  test('both make the same change: no conflict', () => {
    expect(mergeBlueprints(base, renamed('Ring up'), renamed('Ring up')).conflicts).toEqual([]);
  });

  test('a card moved to two places goes to ours, not to a third', () => {
    const movedTo = (laneId: string, stepId: string) =>
      withRecords(base, 'card', [makeCard({ id: call, laneId, stepId, text: bothLanguages('Call') })]);
    const { blueprint, conflicts } = mergeBlueprints(
      base,
      movedTo('frontstage', 's2'),
      movedTo('customer', 's3'),
    );
    expect(blueprint.card[call]).toMatchObject({ laneId: 'frontstage', stepId: 's2' });
    expect(conflicts.map(conflict => conflict.type === 'fields' && conflict.fields)).toEqual([
      ['laneId', 'stepId', 'orderKey'],
    ]);
  });

  test('removed here and changed there: it stays, changed', () => {
    const { blueprint, conflicts } = mergeBlueprints(base, withoutCall, renamed('Ring up'));
    expect(blueprint.card[call]?.text.en).toBe('Ring up');
    expect(conflicts).toEqual([{ type: 'removedAndChanged', table: 'card', id: call, removedBy: 'ours' }]);
  });

  test('removed here and still needed there: it comes back, and its lane with it', () => {
    const theirs = withRecords(base, 'moment', [makeMoment({ id: 'ring', cardId: call })]);
    const { blueprint, conflicts } = mergeBlueprints(base, removeLane(base, 'customer'), theirs);
    expect(checkInvariants(blueprint)).toEqual([]);
    expect(Object.keys(blueprint.card).toSorted()).toEqual([call, 'frontstage-s1-1']);
    expect(conflicts.map(({ type, table, id }) => [type, table, id])).toEqual([
      ['removedButNeeded', 'card', call],
      ['removedButNeeded', 'lane', 'customer'],
    ]);
  });

  test('a link turned by both ends is not made to join a card with itself', () => {
    const link = (from: string, to: string) =>
      withRecords(base, 'link', [makeLink({ id: 'link', fromCardId: from, toCardId: to })]);
    const merged = mergeBlueprints(
      link(call, 'customer-s2-1'),
      link('customer-s3-1', 'customer-s2-1'),
      link(call, 'customer-s3-1'),
    );
    expect(checkInvariants(merged.blueprint)).toEqual([]);
    expect(merged.conflicts.map(({ type, id }) => [type, id])).toEqual([['fields', 'link']]);
  });

  test('one id for two new records: ours stands', () => {
    const link = (to: string) =>
      withRecords(base, 'link', [makeLink({ id: 'new', fromCardId: call, toCardId: to })]);
    const { blueprint, conflicts } = mergeBlueprints(base, link('customer-s2-1'), link('customer-s3-1'));
    expect(blueprint.link['new']?.toCardId).toBe('customer-s2-1');
    expect(conflicts).toEqual([{ type: 'addedTwice', table: 'link', id: 'new' }]);
  });

  test('two cards put into one gap both stay, in the same order whoever merges', () => {
    const added = (id: string) =>
      withRecords(base, 'card', [makeCard({ id, laneId: 'frontstage', stepId: 's2' })]);
    const one = mergeBlueprints(base, added('a'), added('b'));
    const other = mergeBlueprints(base, added('b'), added('a'));
    expect(one.conflicts).toEqual([]);
    expect(one.blueprint).toEqual(other.blueprint);
    expect((one.blueprint.card['a']?.orderKey ?? '') < (one.blueprint.card['b']?.orderKey ?? '')).toBe(true);
  });

  test('a card widened here over a step removed there is shortened', () => {
    const { blueprint, conflicts } = mergeBlueprints(base, edit({ span: 3 }), removeStep(base, 's3'));
    expect(blueprint.card[call]?.span).toBe(2);
    expect(conflicts).toEqual([{ type: 'spanShortened', table: 'card', id: call, span: 3 }]);
  });
});

describe('decisions, conflict by conflict (SPEC.md M7)', () => {
  test('theirs wins a field', () => {
    const sides = [base, renamed('Ring up'), renamed('Dial')] as const;
    const [conflict] = mergeBlueprints(...sides).conflicts;
    const key = conflict === undefined ? '' : conflictKey(conflict);
    expect(key).toBe(`fields:card:${call}:text`);
    expect(mergeBlueprints(...sides, { [key]: 'theirs' }).blueprint.card[call]?.text.en).toBe('Dial');
  });

  test('a removal wins over a change', () => {
    const key = `removedAndChanged:card:${call}`;
    const { blueprint } = mergeBlueprints(base, withoutCall, renamed('Ring up'), { [key]: 'ours' });
    expect(blueprint.card[call]).toBeUndefined();
  });

  test('a removal wins over what needs the record, which goes too, and what hangs on that', () => {
    const added = withRecords(base, 'card', [makeCard({ id: 'new', laneId: 'customer', stepId: 's1' })]);
    const theirs = withRecords(added, 'moment', [makeMoment({ id: 'ring', cardId: 'new' })]);
    const ours = removeLane(base, 'customer');
    const decisions = { 'removedButNeeded:lane:customer': 'ours' } as const;
    const { blueprint, conflicts } = mergeBlueprints(base, ours, theirs, decisions);
    expect(blueprint).toEqual(ours);
    expect(conflicts.map(conflictKey)).toEqual(['removedButNeeded:lane:customer']);
  });

  test('the second of two records under one id', () => {
    const link = (to: string) =>
      withRecords(base, 'link', [makeLink({ id: 'new', fromCardId: call, toCardId: to })]);
    const sides = [base, link('customer-s2-1'), link('customer-s3-1')] as const;
    const { blueprint } = mergeBlueprints(...sides, { 'addedTwice:link:new': 'theirs' });
    expect(blueprint.link['new']?.toCardId).toBe('customer-s3-1');
  });
});
