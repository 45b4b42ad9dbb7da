import { cardIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { canRun } from '../actions/action.ts';
import { actionById, runByKey } from '../actions/registry.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { visit } from '../testing/visit.ts';
import { chooseCard } from './choose-cards.ts';

const id = (text: string) => cardIdSchema.parse(text);
const press = (core: EditorCore, key: string) =>
  runByKey(core, { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });
const selected = (core: EditorCore) => [...core.session.get().selection];
const cards = (core: EditorCore) => core.document.state().blueprint.card;

const selecting = (): EditorCore => {
  const core = openCore(visit);
  actionById('select.several').run(core);
  return core;
};

describe('selecting several', () => {
  it('takes a card with each press, and out again, and says how many there are', () => {
    const core = selecting();
    chooseCard(core, id('customer-s1-1'), false);
    chooseCard(core, id('customer-s2-1'), false);
    expect(selected(core)).toEqual(['customer-s1-1', 'customer-s2-1']);
    expect(lastSaid(core)).toBe('2 cards selected');
    chooseCard(core, id('customer-s2-1'), false);
    expect(selected(core)).toEqual(['customer-s1-1']);
    // The last press was on a card that is not selected any more: nothing is done to that one.
    actionById('remove').run(core);
    expect(cards(core)['customer-s1-1']).toBeUndefined();
    expect(cards(core)['customer-s2-1']).toBeDefined();
  });

  it('has nothing selected after a deletion, and nothing to delete', () => {
    const core = selecting();
    chooseCard(core, id('customer-s2-1'), false);
    actionById('remove').run(core);
    expect(selected(core)).toEqual([]);
    const left = ['remove', 'card.duplicate', 'card.move'].filter(name => canRun(core, actionById(name)));
    expect(left).toEqual([]);
  });

  it('lets the keyboard walk without losing them, and the space bar take one more', () => {
    const core = selecting();
    chooseCard(core, id('customer-s1-1'), false);
    press(core, 'ArrowRight');
    expect(selected(core)).toEqual(['customer-s1-1']);
    press(core, ' ');
    expect(selected(core)).toEqual(['customer-s1-1', 'customer-s2-1']);
  });

  it('ends with Escape; a press then chooses one card alone', () => {
    const core = selecting();
    chooseCard(core, id('customer-s1-1'), false);
    press(core, 'Escape');
    expect(core.session.get()).toMatchObject({ several: false });
    chooseCard(core, id('customer-s2-1'), false);
    chooseCard(core, id('customer-s3-1'), false);
    expect(selected(core)).toEqual(['customer-s3-1']);
  });
});
