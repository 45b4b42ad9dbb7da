import { makeCard, makeLink } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { openDraft } from '../draft.ts';
import { sketch } from '../testing/triple.ts';
import { changeLeavesItWhole } from './change-leaves-it-whole.ts';

/** What would be said of a draft on which someone wrote without asking any rule. */
const said = (write: (draft: ReturnType<typeof openDraft>) => void) => {
  const draft = openDraft(sketch);
  write(draft);
  return changeLeavesItWhole(draft);
};

test('two cards at one place (C2)', () => {
  const twin = { ...makeCard({ id: 'twin', laneId: 'support', stepId: 's1' }) };
  const orderKey = sketch.card['support-s1-1']?.orderKey ?? twin.orderKey;
  expect(said(draft => draft.put('card', { ...twin, orderKey }))).toMatchObject({
    reason: 'invariantBroken',
    rule: 'orderKeyUnique',
    table: 'card',
  });
});

test('a link from a card to itself (C2)', () => {
  const link = makeLink({ id: 'loop', fromCardId: 'support-s1-1', toCardId: 'support-s1-1' });
  expect(said(draft => draft.put('link', link))).toEqual({
    reason: 'linkToItself',
    table: 'card',
    id: 'support-s1-1',
  });
});

test('something removed that is still needed (C2)', () => {
  expect(said(draft => draft.remove('role', 'advisor'))).toEqual({
    reason: 'recordInUse',
    table: 'role',
    id: 'advisor',
    by: { table: 'moment', id: 'greeting' },
  });
});

test('a card reaching past the last step (C2)', () => {
  const card = makeCard({ id: 'long', laneId: 'support', stepId: 's2', span: 3 });
  expect(said(draft => draft.put('card', card))).toEqual({
    reason: 'invariantBroken',
    rule: 'spanFits',
    table: 'card',
    id: 'long',
  });
});

test('nothing wrong (C2)', () => {
  const card = makeCard({ id: 'fine', laneId: 'support', stepId: 's2', span: 2 });
  expect(said(draft => draft.put('card', card))).toBeNull();
  expect(said(() => undefined)).toBeNull();
});
