import { cardIdSchema, laneIdSchema, linkIdSchema, type CardId } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { runByKey } from '../actions/registry.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { keepLabel } from './edit-link.ts';
import { linkCards } from './link-cards.ts';
import { carryTo, putInPlace, takeInHand } from './place-new.ts';
import { spanEndAt, spanTo } from './span-card.ts';

const id = (text: string): CardId => cardIdSchema.parse(text);
const blueprintOf = (core: EditorCore) => core.document.state().blueprint;
const stand = (core: EditorCore, cardId: string) =>
  core.update({ focus: { kind: 'card', cardId: id(cardId) }, selection: new Set([id(cardId)]) });

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>;
const press = (core: EditorCore, key: string, held: Held = {}): boolean =>
  runByKey(core, { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

const boxOf = (core: EditorCore, cardId: string) => {
  const box = core.layout.get().boxes.get(id(cardId));
  if (box === undefined) throw new Error(`no box ${cardId}`);
  return box;
};

describe('a card over several steps', () => {
  it('reaches as far as its edge is pulled, never less than its own step', () => {
    const core = openCore();
    const layout = core.layout.get();
    const box = boxOf(core, 'c2');
    expect(spanEndAt(layout, box, box.x - 500)).toBe(0);
    expect(spanEndAt(layout, box, (layout.columns[2]?.x ?? 0) + 100)).toBe(2);
    expect(spanEndAt(layout, box, (layout.columns[2]?.x ?? 0) + 5)).toBe(1);
    spanTo(core, id('c2'), 2);
    expect(blueprintOf(core).card['c2']?.span).toBe(3);
  });

  it('reaches further and less far by key', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, ']');
    expect(boxOf(core, 'c2').lastColumn).toBe(1);
    expect(lastSaid(core)).toBe('It covers 2 steps');
    press(core, '[');
    press(core, '[');
    expect(blueprintOf(core).card['c2']?.span).toBe(1);
    expect(core.document.state().pendingCount).toBe(2);
  });
});

describe('a link', () => {
  it('of a decision asks for the label of the exit', () => {
    const core = openCore();
    // c0 is a decision in the fixture.
    linkCards(core, id('c0'), id('c9'));
    const { mode } = core.session.get();
    if (mode.kind !== 'labelling') throw new Error('the label is asked for');
    keepLabel(core, mode.linkId, ' yes ', null);
    expect(blueprintOf(core).link[mode.linkId]?.label).toEqual({ zh: '', en: 'yes' });
    keepLabel(core, mode.linkId, '', { zh: '', en: 'yes' });
    expect(blueprintOf(core).link[mode.linkId]?.label).toBeNull();
  });

  it('keeps what two people write on it at once, a language each; the same one is refused, not lost', () => {
    const core = openCore();
    const linkId = linkIdSchema.parse('l0');
    const they = (label: { readonly zh: string; readonly en: string }) =>
      core.document.execute({ type: 'link.edit', linkId, fields: { label } });
    they({ zh: '是', en: '' });
    keepLabel(core, linkId, 'yes', null);
    expect(blueprintOf(core).link[linkId]?.label).toEqual({ zh: '是', en: 'yes' });
    they({ zh: '是', en: 'agreed' });
    keepLabel(core, linkId, 'always', { zh: '是', en: 'yes' });
    expect(blueprintOf(core).link[linkId]?.label).toEqual({ zh: '是', en: 'agreed' });
    expect(core.document.state().refusals).toHaveLength(1);
  });

  it('of an action asks for nothing', () => {
    const core = openCore();
    linkCards(core, id('c1'), id('c10'));
    expect(core.session.get().mode.kind).toBe('rest');
  });

  it('is walked to from its card, changes its kind, and is led to another card', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'o');
    const { focus } = core.session.get();
    if (focus?.kind !== 'link') throw new Error('the first link is at the keyboard');
    const link = () => blueprintOf(core).link[focus.linkId];
    press(core, 'k');
    expect(link()?.kind).toBe('interaction');
    press(core, 'l');
    expect(core.session.get().mode).toMatchObject({ kind: 'linking', relink: { end: 'to' } });
    core.update({ focus: { kind: 'card', cardId: id('c20') } });
    press(core, 'Enter');
    expect(link()?.toCardId).toBe('c20');
    expect(core.session.get().focus).toEqual(focus);
    core.document.undo();
    expect(link()?.toCardId).not.toBe('c20');
  });

  it('is walked past to the card again', () => {
    const core = openCore();
    stand(core, 'c2');
    const count = Object.values(blueprintOf(core).link).filter(
      each => each.fromCardId === 'c2' || each.toCardId === 'c2',
    ).length;
    for (let times = 0; times < count; times += 1) press(core, 'o');
    expect(core.session.get().focus?.kind).toBe('link');
    press(core, 'o');
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'c2' });
  });

  it('that was joined twice is refused in words', () => {
    const core = openCore();
    const link = Object.values(blueprintOf(core).link)[0];
    if (link === undefined) throw new Error('the fixture has links');
    core.execute({ type: 'link.add', link: { ...link, id: linkIdSchema.parse('again') } });
    expect(core.notice.get()?.tone).toBe('refused');
  });
});

describe('what is taken from the palette', () => {
  it('is a card of its form where it is put down, once it has a text', () => {
    const core = openCore();
    takeInHand(core, 'outcome');
    const box = boxOf(core, 'c10');
    carryTo(core, { x: box.x + 10, y: box.y - 6 });
    expect(core.session.get().mode).toMatchObject({ place: { laneId: 'lane2', before: 'c10' } });
    putInPlace(core, { x: box.x + 10, y: box.y - 6 });
    expect(core.session.get().mode).toMatchObject({ kind: 'typing', card: { form: 'outcome' } });
  });

  it('is a mark on the card it is put on, and nothing beside one', () => {
    const core = openCore();
    const box = boxOf(core, 'c10');
    takeInHand(core, 'wait');
    putInPlace(core, { x: -300, y: -300 });
    expect(core.document.state().pendingCount).toBe(0);
    takeInHand(core, 'wait');
    putInPlace(core, { x: box.x + 10, y: box.y + 10 });
    expect(Object.values(blueprintOf(core).waitPoint)).toMatchObject([{ cardId: 'c10' }]);
  });
});

describe('several cards together', () => {
  it('are brought into one lane or one step as one change', () => {
    const core = openCore();
    core.update({
      focus: { kind: 'card', cardId: id('c2') },
      selection: new Set([id('c2'), id('c11'), id('c20')]),
    });
    press(core, 'y');
    expect(['c2', 'c11', 'c20'].map(each => blueprintOf(core).card[each]?.laneId)).toEqual(
      ['lane2', 'lane2', 'lane2'].map(each => laneIdSchema.parse(each)),
    );
    expect(core.document.state().pendingCount).toBe(1);
    press(core, 'y');
    expect(lastSaid(core)).toBe('They are in line already.');
  });
});
