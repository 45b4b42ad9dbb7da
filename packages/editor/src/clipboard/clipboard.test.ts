import { cardIdSchema, laneIdSchema, stepIdSchema, type CardId } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { bring, carryOut, planPaste } from './bring.ts';
import { removeTaken, takeChosen } from './take.ts';

const id = (text: string): CardId => cardIdSchema.parse(text);
const cardsOf = (core: EditorCore) => Object.values(core.document.state().blueprint.card);
const select = (core: EditorCore, ...ids: readonly string[]) =>
  core.update({ focus: { kind: 'card', cardId: id(ids[0] ?? '') }, selection: new Set(ids.map(id)) });
const standIn = (core: EditorCore, lane: string, step: string) =>
  core.update({
    focus: { kind: 'cell', laneId: laneIdSchema.parse(lane), stepId: stepIdSchema.parse(step) },
    selection: new Set(),
  });

describe('copied cards', () => {
  it('come out in another window with the links among them, and the others are counted', () => {
    const one = openCore();
    // c0 → c8 is among them, c8 → c16 leads away, and so do links down to the next lane.
    select(one, 'c0', 'c8');
    const written = takeChosen(one);
    expect(lastSaid(one)).toMatch(/^2 cards copied; links to other cards stay behind: \d+$/);
    if (written === null) throw new Error('two cards were chosen');
    const other = openCore();
    const before = Object.keys(other.document.state().blueprint.link).length;
    standIn(other, 'lane0', 'step1');
    bring(other, written);
    expect(cardsOf(other)).toHaveLength(26);
    expect(Object.keys(other.document.state().blueprint.link)).toHaveLength(before + 1);
    expect(other.document.state().pendingCount).toBe(1);
    expect(other.session.get().selection.size).toBe(2);
    expect(lastSaid(other)).toMatch(/^2 cards pasted; links left behind: \d+$/);
    other.document.undo();
    expect(cardsOf(other)).toHaveLength(24);
  });

  it('cut out are gone from where they were', () => {
    const core = openCore();
    select(core, 'c2', 'c3');
    expect(takeChosen(core)).not.toBeNull();
    removeTaken(core);
    expect(cardsOf(core)).toHaveLength(22);
  });
});

describe('a pasted table', () => {
  const table = 'Lane\tOne more\tAnother\ncustomer\tPays\tLeaves\nbackstage\t\tCleans';

  it('is looked at before anything changes', () => {
    const core = openCore();
    standIn(core, 'lane2', 'step0');
    bring(core, { html: null, text: table });
    expect(core.session.get().pasting?.text).toBe(table);
    expect(core.document.state().pendingCount).toBe(0);
    const plan = planPaste(core, { html: null, text: table });
    if (!plan.ok) throw new Error(plan.error.reason);
    expect(plan.value.pasted.added.cards).toBe(3);
    carryOut(core, plan.value);
    expect(cardsOf(core)).toHaveLength(27);
    expect(core.document.state().pendingCount).toBe(1);
  });
});

describe('lines', () => {
  it('make cards of the lanes they name', () => {
    const core = openCore();
    standIn(core, 'lane2', 'step0');
    const plan = planPaste(core, { html: null, text: 'customer: Pays the bill\nfront: Prints the receipt' });
    if (!plan.ok) throw new Error(plan.error.reason);
    carryOut(core, plan.value);
    expect(cardsOf(core).map(card => card.text.en)).toEqual(
      expect.arrayContaining(['Pays the bill', 'Prints the receipt']),
    );
  });

  it('that are not understood are kept with a sentence that says why', () => {
    const core = openCore();
    standIn(core, 'lane2', 'step0');
    const text = 'customer: Pays\nkitchen sink: Drips';
    bring(core, { html: null, text });
    expect(core.session.get().pasting?.text).toBe(text);
    expect(core.document.state().pendingCount).toBe(0);
  });
});

describe('an empty clipboard', () => {
  it('is said, and nothing opens', () => {
    const core = openCore();
    bring(core, { html: null, text: '  ' });
    expect(core.notice.get()?.tone).toBe('refused');
    expect(core.session.get().pasting).toBeNull();
  });
});
