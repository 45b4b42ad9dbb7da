import { makeLink } from '@truthline/blueprint/testing';
import { expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

const known = 'customer-s1-1--frontstage-s1-1';

test('link.add joins two cards', () => {
  const link = makeLink({ id: 'new', fromCardId: 'customer-s2-1', toCardId: 'customer-s3-1' });
  expect(triple(sketch, { type: 'link.add', link }).link).toEqual({ ...sketch.link, new: link });
});

test('link.add is refused to itself, twice, and to a card that is gone (R1, R4)', () => {
  const add = (fromCardId: string, toCardId: string, kind = 'sequence') =>
    refusalOf(sketch, { type: 'link.add', link: { ...makeLink({ id: 'new', fromCardId, toCardId }), kind } });
  expect(add('customer-s1-1', 'customer-s1-1')).toEqual({
    reason: 'linkToItself',
    table: 'card',
    id: 'customer-s1-1',
  });
  expect(add('customer-s1-1', 'frontstage-s1-1', 'interaction')).toEqual({
    reason: 'linkExists',
    table: 'link',
    id: known,
  });
  expect(add('customer-s1-1', 'frontstage-s1-1', 'information')).toBeNull();
  expect(add('frontstage-s1-1', 'customer-s1-1', 'interaction')).toBeNull();
  expect(add('customer-s1-1', 'gone')).toEqual({ reason: 'recordGone', table: 'card', id: 'gone' });
});

test('link.edit changes its words or hangs an end elsewhere', () => {
  const label = { zh: '问候', en: 'Greets' };
  const fields = { label, toCardId: 'frontstage-s2-1', kind: 'information', probability: 0.5 };
  const after = triple(sketch, { type: 'link.edit', linkId: known, fields });
  expect(after.link[known]).toEqual({ ...sketch.link[known], ...fields });
});

test('link.edit is refused where it would join a card to itself, and where the link is gone (R1, R4)', () => {
  const edit = (linkId: string, fields: object) => refusalOf(sketch, { type: 'link.edit', linkId, fields });
  expect(edit(known, { toCardId: 'customer-s1-1' })).toMatchObject({ reason: 'linkToItself' });
  expect(edit('gone', { label: null })).toEqual({ reason: 'recordGone', table: 'link', id: 'gone' });
});

test('link.remove', () => {
  const after = triple(sketch, { type: 'link.remove', linkIds: [known] });
  expect(Object.keys(after.link)).not.toContain(known);
  expect(refusalOf(after, { type: 'link.remove', linkIds: [known] })).toMatchObject({ reason: 'recordGone' });
});
