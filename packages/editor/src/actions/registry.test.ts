import {
  cardIdSchema,
  cellCards,
  laneIdSchema,
  orderedCards,
  stepIdSchema,
  type CardId,
} from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { finishTyping, changeTypedText } from '../gestures/typing.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { canRun } from './action.ts';
import { actionById, EDITOR_ACTIONS, runByKey } from './registry.ts';

const id = (text: string): CardId => cardIdSchema.parse(text);

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>;
const press = (core: EditorCore, key: string, held: Held = {}): boolean =>
  runByKey(core, { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

const stand = (core: EditorCore, cardId: string) =>
  core.update({ focus: { kind: 'card', cardId: id(cardId) }, selection: new Set([id(cardId)]) });

const cardOf = (core: EditorCore, cardId: string) => core.document.state().blueprint.card[cardId];

describe('the registry', () => {
  it('names every action once and has a label for it', () => {
    expect(new Set(EDITOR_ACTIONS.map(action => action.id)).size).toBe(EDITOR_ACTIONS.length);
    for (const action of EDITOR_ACTIONS) expect(editorCatalogue.en[action.label]).toBeTruthy();
  });

  it('gives no key to two actions that can run at the same time', () => {
    const core = openCore();
    stand(core, 'c3');
    const keys = EDITOR_ACTIONS.filter(action => canRun(core, action)).flatMap(action => action.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leaves a reader the view and nothing that changes the blueprint', () => {
    const core = openCore(undefined, { readOnly: true });
    stand(core, 'c3');
    const before = core.document.state().blueprint;
    for (const key of ['m', 'l', 'f', 't', 'w', 'Delete', 'Enter', 'F2']) press(core, key);
    expect(core.document.state().blueprint).toBe(before);
    expect(core.session.get().mode.kind).toBe('rest');
    expect(press(core, 'ArrowDown')).toBe(true);
  });

  it('is honest about an action that does not exist', () => {
    expect(() => actionById('card.fly')).toThrow('no action card.fly');
  });
});

describe('walking', () => {
  it('goes down in reading order and right along the lane', () => {
    const core = openCore();
    press(core, 'ArrowDown');
    const order = orderedCards(core.document.state().blueprint).map(card => card.id);
    const walked = order.map(() => {
      const { focus } = core.session.get();
      press(core, 'ArrowDown');
      return focus?.kind === 'card' ? focus.cardId : null;
    });
    expect(walked).toEqual(order);
    stand(core, 'c2');
    press(core, 'ArrowRight');
    expect(core.session.get().focus).toEqual({ kind: 'card', cardId: 'c10' });
  });

  it('reaches an empty cell with Ctrl and begins a card there', () => {
    const core = openCore();
    core.execute({ type: 'card.remove', cardIds: [id('c10')] });
    stand(core, 'c2');
    press(core, 'ArrowRight', { ctrlKey: true });
    expect(core.session.get().focus).toMatchObject({ kind: 'cell', laneId: 'lane2', stepId: 'step1' });
    press(core, 'Enter');
    changeTypedText(core, 'Born here');
    finishTyping(core, 'stay');
    expect(cardOf(core, 'n1')).toMatchObject({
      laneId: 'lane2',
      stepId: 'step1',
      text: { zh: '', en: 'Born here' },
    });
  });

  it('extends the selection with Shift and takes all with Ctrl+A', () => {
    const core = openCore();
    stand(core, 'c0');
    press(core, 'ArrowDown', { shiftKey: true });
    press(core, 'ArrowDown', { shiftKey: true });
    expect([...core.session.get().selection]).toEqual(['c0', 'c1', 'c2']);
    press(core, 'a', { ctrlKey: true });
    expect(core.session.get().selection.size).toBe(24);
    expect(lastSaid(core)).toBe('24 cards selected');
    press(core, 'Escape');
    expect(core.session.get().selection.size).toBe(0);
  });
});

describe('changing by keys', () => {
  it('moves a card with Alt, one command each, and says where it went', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'ArrowRight', { altKey: true });
    expect(cardOf(core, 'c2')).toMatchObject({ laneId: 'lane2', stepId: 'step1' });
    expect(lastSaid(core)).toBe('Card moved to Lane 3, Step 2');
    expect(core.document.state().pendingCount).toBe(1);
    press(core, 'z', { ctrlKey: true });
    expect(cardOf(core, 'c2')).toMatchObject({ stepId: 'step0' });
  });

  it('moves in move mode without touching the document before it is put down', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'm');
    press(core, 'ArrowRight');
    press(core, 'ArrowRight');
    press(core, 'ArrowDown');
    expect(core.document.state().pendingCount).toBe(0);
    press(core, 'Enter');
    expect(core.document.state().pendingCount).toBe(1);
    expect(cardOf(core, 'c2')).toMatchObject({ laneId: 'lane3', stepId: 'step2' });
    stand(core, 'c2');
    press(core, 'm');
    press(core, 'ArrowLeft');
    press(core, 'Escape');
    expect(core.document.state().pendingCount).toBe(1);
  });

  it('writes cards one after the other', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'Enter');
    changeTypedText(core, 'One');
    expect(core.layout.get().boxes.get(id('n1'))?.face.text).toBe('One');
    expect(cardOf(core, 'n1')).toBeUndefined();
    finishTyping(core, 'below');
    changeTypedText(core, 'Two');
    finishTyping(core, 'nextStep');
    changeTypedText(core, '  ');
    finishTyping(core, 'below');
    expect(cardOf(core, 'n1')).toMatchObject({ laneId: 'lane2', stepId: 'step0' });
    const { blueprint } = core.document.state();
    const cell = cellCards(blueprint, laneIdSchema.parse('lane2'), stepIdSchema.parse('step0'));
    expect(cell.map(card => card.id)).toEqual(['c2', 'n1', 'n2']);
    expect(cardOf(core, 'n3')).toBeUndefined();
    expect(core.session.get().mode.kind).toBe('rest');
    expect(core.document.state().pendingCount).toBe(2);
  });

  it('keeps a text open that was refused, because its card is gone', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'F2');
    changeTypedText(core, 'Too late');
    core.document.execute({ type: 'card.remove', cardIds: [id('c2')] });
    finishTyping(core, 'stay');
    const { mode } = core.session.get();
    expect(mode.kind === 'typing' && mode.card.text.en).toBe('Too late');
    expect(lastSaid(core)).toContain('someone else has deleted it');
    expect(core.notice.get()?.tone).toBe('refused');
    expect(core.layout.get().boxes.get(id('c2'))?.face.text).toBe('Too late');
    finishTyping(core, 'stay');
    expect(cardOf(core, 'c2')?.text.en).toBe('Too late');
  });

  it('links to the card it walks to, with the kind the two lanes suggest', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'l');
    press(core, 'ArrowDown');
    press(core, 'ArrowDown');
    press(core, 'Enter');
    expect(core.document.state().blueprint.link['n1']).toMatchObject({
      fromCardId: 'c2',
      toCardId: 'c4',
      kind: 'interaction',
    });
    expect(core.session.get().mode.kind).toBe('rest');
  });

  it('marks moments, failure points and wait points and opens their form', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 't');
    press(core, 'f');
    press(core, 'w');
    const face = core.layout.get().boxes.get(id('c2'))?.face;
    expect(face?.moments.map(sign => sign.number)).toEqual([1]);
    expect(face?.failures.map(sign => sign.priority)).toEqual(['?']);
    expect(face?.waits).toHaveLength(1);
    expect(core.session.get().panel).toBe('inspector');
  });

  it('duplicates cards with the links among them as one change', () => {
    const core = openCore();
    core.update({ selection: new Set([id('c0'), id('c8')]), focus: { kind: 'card', cardId: id('c0') } });
    const links = Object.keys(core.document.state().blueprint.link).length;
    press(core, 'd', { ctrlKey: true });
    const { blueprint, pendingCount } = core.document.state();
    expect(Object.keys(blueprint.card)).toHaveLength(26);
    expect(Object.keys(blueprint.link)).toHaveLength(links + 1);
    expect(pendingCount).toBe(1);
    press(core, 'z', { ctrlKey: true });
    expect(Object.keys(core.document.state().blueprint.card)).toHaveLength(24);
  });

  it('deletes cards and stands in the place they left', () => {
    const core = openCore();
    stand(core, 'c2');
    press(core, 'Delete');
    expect(cardOf(core, 'c2')).toBeUndefined();
    expect(core.session.get().focus).toMatchObject({ kind: 'cell', laneId: 'lane2', stepId: 'step0' });
    expect(lastSaid(core)).toBe('1 card deleted');
  });
});
