import { cardIdSchema, orderedLanes, type Blueprint } from '@truthline/blueprint';
import { drawBlueprint, makeCard, makeLane, makeRole, withRecords } from '@truthline/blueprint/testing';
import { countingIdSource } from '@truthline/kernel';
import { describe, expect, test } from 'vitest';
import { at, carryOut } from '../testing/pasting.ts';
import { sketch } from '../testing/triple.ts';
import { copyCards } from './copy-cards.ts';
import { encodeHtml } from './html-text.ts';
import { parseClip } from './parse-clip.ts';
import { pasteClip } from './paste-clip.ts';
import { readTable } from './read-table.ts';
import { CLIP_ATTRIBUTE, writeClip } from './write-clip.ts';

const ids = (...wanted: string[]) => new Set(wanted.map(id => cardIdSchema.parse(id)));
const copy = (blueprint: Blueprint, ...wanted: string[]) => {
  const clip = copyCards(blueprint, ids(...wanted));
  if (!clip.ok) throw new Error(JSON.stringify(clip.error));
  return clip.value;
};
const paste = (blueprint: Blueprint, clip: ReturnType<typeof copy>, cell: ReturnType<typeof at>) => {
  const { pasted, after } = carryOut(blueprint, pasteClip(blueprint, clip, cell, countingIdSource('p')));
  return { after, pasted, cards: pasted.cardIds.flatMap(id => after.card[id] ?? []) };
};
const places = (cards: readonly { laneId: string; stepId: string }[]) =>
  cards.map(card => `${card.laneId} ${card.stepId}`);

describe('where copied cards go', () => {
  test('in their own blueprint: the same lanes, the distance in steps kept, inner links joined anew', () => {
    const clip = copy(sketch, 'customer-s1-1', 'frontstage-s1-1', 'customer-s2-1');
    const { cards, after, pasted } = paste(sketch, clip, at('customer', 's2'));
    expect(places(cards)).toEqual(['customer s2', 'frontstage s2', 'customer s3']);
    expect(pasted.droppedLinks).toBe(0);
    expect(Object.keys(after.link)).toHaveLength(Object.keys(sketch.link).length + 2);
  });

  test('beyond the last step a new one of the same name; links to cards left behind are counted', () => {
    const clip = copy(sketch, 'frontstage-s2-1', 'customer-s3-1');
    const { cards, after, pasted } = paste(sketch, clip, at('customer', 's3'));
    expect(places(cards)[0]).toBe('frontstage s3');
    expect(after.step[cards[1]?.stepId ?? '']?.name.en).toBe('Leave');
    expect(pasted).toMatchObject({ droppedLinks: 1, added: { steps: 1, cards: 2 } });
    expect(Object.keys(after.moment)).toHaveLength(2);
  });

  test('in another blueprint: by kind and name; a lane that is missing is added, roles are matched by name', () => {
    const named = (id: string, name: string, roleId: string | null) =>
      makeLane({ id, kind: 'support', name: { zh: '', en: name }, roleId, orderKey: id });
    const source = withRecords(
      withRecords(sketch, 'role', [
        makeRole({ id: 'advisor', name: { zh: '服务顾问', en: 'Service advisor' } }),
        makeRole({ id: 'smith', name: { zh: '', en: 'Technician' } }),
      ]),
      'card',
      [
        makeCard({ id: 'a', laneId: 'customer', stepId: 's3', orderKey: 'z', roleId: 'advisor' }),
        makeCard({ id: 'b', laneId: 'support', stepId: 's3', roleId: 'smith' }),
      ],
    );
    const target = withRecords(
      withRecords(drawBlueprint({ steps: ['Only'], lanes: [['customer', [[]]]] }), 'role', [
        makeRole({ id: 'sa', name: { zh: '服务顾问', en: '' } }),
      ]),
      'lane',
      [named('x', 'Other', null), named('y', 'support', null)],
    );
    const { cards, after } = paste(target, copy(source, 'a', 'b'), at('customer', 's1'));
    expect(places(cards)).toEqual(['customer s1', 'y s1']);
    expect(cards[0]?.roleId).toBe('sa');
    expect(after.role[cards[1]?.roleId ?? '']?.name.en).toBe('Technician');
    const bare = drawBlueprint({ steps: ['Only'], lanes: [['customer', [[]]]] });
    const added = paste(bare, copy(source, 'a', 'b'), at('customer', 's1')).after;
    expect(orderedLanes(added).map(lane => lane.kind)).toEqual(['customer', 'support']);
  });

  test('into a lane of another kind: row by row', () => {
    const clip = copy(sketch, 'customer-s1-1', 'frontstage-s1-1');
    expect(places(paste(sketch, clip, at('frontstage', 's1')).cards)).toEqual([
      'frontstage s1',
      'frontstage2 s1',
    ]);
  });
});

describe('what the clipboard holds', () => {
  const clip = copy(sketch, 'customer-s2-1', 'customer-s2-2', 'frontstage-s2-1');

  test('is a table for everyone else, as text and as HTML', () => {
    const { html, text } = writeClip(clip, 'en');
    expect(text).toBe('\tArrive\ncustomer\t"Park\nWait"\nfrontstage\tGreet');
    const read = (from: { html: string | null; text: string }) =>
      readTable(from)?.map(row => row.map(cell => cell?.text));
    expect(read({ html, text: '' })).toEqual(read({ html: null, text }));
  });

  test('from elsewhere it is no clip; broken, newer or older it is told apart', () => {
    const wrap = (value: unknown) => `<table ${CLIP_ATTRIBUTE}="${encodeHtml(JSON.stringify(value))}">`;
    expect(parseClip('<table><tr><td>x</td></tr></table>')).toBeNull();
    expect(parseClip(`<p ${CLIP_ATTRIBUTE}="{broken">`)).toEqual({
      ok: false,
      error: { reason: 'notAClip' },
    });
    expect(parseClip(wrap({ schemaVersion: 2, clip: { ...clip, card: [] } }))).toMatchObject({
      error: { reason: 'notAClip' },
    });
    expect(parseClip(wrap({ schemaVersion: 99, clip: {} }))).toMatchObject({
      error: { reason: 'newerClip' },
    });
    const older = { ...clip, card: clip.card.map(({ image, ...card }) => (image === null ? card : card)) };
    expect(parseClip(wrap({ schemaVersion: 1, clip: older }))).toEqual({ ok: true, value: clip });
  });

  test('nothing to copy, a place that is gone', () => {
    expect(copyCards(sketch, ids('gone'))).toEqual({ ok: false, error: { reason: 'nothingToPaste' } });
    expect(pasteClip(sketch, clip, at('gone', 's1'), countingIdSource('p'))).toEqual({
      ok: false,
      error: { reason: 'placeGone' },
    });
  });
});
