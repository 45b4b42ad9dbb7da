import { cardIdSchema, cellCards, laneIdSchema, orderedSteps, stepIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { completionOf } from './completion.ts';
import {
  cancelTyping,
  changeTypedText,
  finishTyping,
  typeCard,
  typeCompletion,
  typedOver,
  typeNewCard,
} from './typing.ts';

const cell = (lane: string, step: string) => ({
  laneId: laneIdSchema.parse(lane),
  stepId: stepIdSchema.parse(step),
});

const blueprintOf = (core: EditorCore) => core.document.state().blueprint;
const typed = (core: EditorCore) => {
  const { mode } = core.session.get();
  if (mode.kind !== 'typing') throw new Error('nothing is being written');
  return mode.card;
};

// Lanes 2 and 3 are the customer's; the fixture has three steps.
describe('typing on', () => {
  it('past the last step makes a step that takes its name from what the customer does', () => {
    const core = openCore();
    typeNewCard(core, cell('lane2', 'step2'));
    changeTypedText(core, 'Pays');
    finishTyping(core, 'nextStep');
    // It is drawn already, but nobody else has it before something is written in it.
    expect(core.layout.get().columns).toHaveLength(4);
    expect(orderedSteps(blueprintOf(core))).toHaveLength(3);
    changeTypedText(core, 'Leaves');
    finishTyping(core, 'stay');
    const last = orderedSteps(blueprintOf(core)).at(-1);
    expect(last?.name.en).toBe('Leaves');
    core.document.undo();
    expect(orderedSteps(blueprintOf(core))).toHaveLength(3);
    expect(Object.values(blueprintOf(core).card).some(card => card.text.en === 'Leaves')).toBe(false);
  });

  it('leaves no step behind where nothing was written in it', () => {
    const core = openCore();
    typeNewCard(core, cell('lane2', 'step2'));
    changeTypedText(core, 'Pays');
    finishTyping(core, 'nextStep');
    cancelTyping(core);
    expect(core.layout.get().columns).toHaveLength(3);
    expect(core.session.get().focus).toMatchObject({ kind: 'cell', stepId: 'step2' });
  });

  it('keeps the name a step has', () => {
    const core = openCore();
    core.execute({
      type: 'card.remove',
      cardIds: cellCards(blueprintOf(core), cell('lane2', 'step1').laneId, cell('lane2', 'step1').stepId).map(
        card => card.id,
      ),
    });
    typeNewCard(core, cell('lane2', 'step1'));
    changeTypedText(core, 'Orders');
    finishTyping(core, 'stay');
    expect(blueprintOf(core).step['step1']?.name.en).toBe('Step 2');
  });

  it('goes to the lane below, to the step before, and passes over what stays empty', () => {
    const core = openCore();
    typeNewCard(core, cell('lane2', 'step1'));
    changeTypedText(core, 'Orders');
    finishTyping(core, 'laneBelow');
    expect(typed(core)).toMatchObject(cell('lane3', 'step1'));
    finishTyping(core, 'stepBefore');
    expect(typed(core)).toMatchObject(cell('lane3', 'step0'));
    finishTyping(core, 'stepBefore');
    expect(lastSaid(core)).toBe('This is the first step.');
    expect(core.session.get().mode.kind).toBe('rest');
  });
});

describe('an offered text', () => {
  it('is one of the same lane near by that this cell does not hold yet', () => {
    const core = openCore();
    typeNewCard(core, cell('lane2', 'step2'));
    changeTypedText(core, 'card');
    // c2, c10 and c18 are the cards of the lane; c18 stands in this very cell.
    expect(completionOf(blueprintOf(core), typed(core), 'en')).toBe('Card 11: what happens here');
    changeTypedText(core, 'Card 11: what happens here');
    expect(completionOf(blueprintOf(core), typed(core), 'en')).toBeNull();
    changeTypedText(core, ' ');
    expect(completionOf(blueprintOf(core), typed(core), 'en')).toBeNull();
  });

  it('is taken in both languages', () => {
    const core = openCore();
    const card = blueprintOf(core).card['c2'];
    if (card === undefined) throw new Error('the fixture has this card');
    core.execute({ type: 'card.edit', cardId: card.id, fields: { text: { zh: '付款', en: 'Pays' } } });
    typeNewCard(core, cell('lane2', 'step2'));
    changeTypedText(core, 'P');
    typeCompletion(core, 'Pays');
    expect(typed(core).text).toEqual({ zh: '付款', en: 'Pays' });
  });
});

describe('while somebody else writes at the same card', () => {
  const cardId = cardIdSchema.parse('c2');
  const textOf = (core: EditorCore) => blueprintOf(core).card[cardId]?.text;
  const theyWrite = (core: EditorCore, words: { readonly zh?: string; readonly en?: string }) => {
    const text = { zh: '', en: '', ...textOf(core), ...words };
    core.document.execute({ type: 'card.edit', cardId, fields: { text } });
  };
  const begin = (mine: string) => {
    const core = openCore();
    theyWrite(core, { zh: '旧', en: 'Old' });
    typeCard(core, cardId);
    changeTypedText(core, mine);
    return core;
  };
  const over = (core: EditorCore) => typedOver(blueprintOf(core), core.session.get().mode, 'en');

  it('each in a language of their own, both texts stand', () => {
    const core = begin('Mine');
    theyWrite(core, { zh: '新' });
    expect(over(core)).toBeNull();
    finishTyping(core, 'stay');
    expect(textOf(core)).toEqual({ zh: '新', en: 'Mine' });
  });

  it('a text that was only looked at does not bring the old one back', () => {
    const core = begin('Old');
    theyWrite(core, { en: 'Theirs' });
    finishTyping(core, 'stay');
    expect(textOf(core)?.en).toBe('Theirs');
  });

  it('the writer is told, and the second Enter means it', () => {
    const core = begin('Mine');
    theyWrite(core, { en: 'Theirs' });
    expect(over(core)).toBe('Theirs');
    finishTyping(core, 'below');
    expect(textOf(core)?.en).toBe('Theirs');
    expect(typed(core).text.en).toBe('Mine');
    finishTyping(core, 'stay');
    expect(textOf(core)?.en).toBe('Mine');
    expect(core.document.state().refusals).toEqual([]);
  });

  it('a writer who turns elsewhere finds both texts among the refused changes', () => {
    const core = begin('Mine');
    theyWrite(core, { en: 'Theirs' });
    finishTyping(core, 'stay', true);
    expect(core.session.get().mode.kind).toBe('rest');
    expect(textOf(core)?.en).toBe('Theirs');
    expect(core.document.state().refusals).toMatchObject([
      { command: { fields: { text: { en: 'Mine' } } }, refusal: { reason: 'changedSince' } },
    ]);
  });
});
