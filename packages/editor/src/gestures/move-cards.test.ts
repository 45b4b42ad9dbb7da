import { cardIdSchema, laneIdSchema, stepIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { openCore } from '../testing/open-core.ts';
import { runByKey } from '../actions/registry.ts';
import { lastSaid, sayEnglish } from '../testing/say-english.ts';
import { cardMoves, moveCards } from './move-cards.ts';
import { effectSentences, moveEffects } from './move-effect.ts';

const id = (text: string) => cardIdSchema.parse(text);
const cell = (lane: number, step: number) => ({
  laneId: laneIdSchema.parse(`lane${lane}`),
  stepId: stepIdSchema.parse(`step${step}`),
});

describe('moving several cards', () => {
  it('is one command that keeps their distance', () => {
    const core = openCore();
    const cards = new Set([id('c0'), id('c9')]);
    expect(moveCards(core, cards, id('c0'), { ...cell(2, 1), before: null })).toBe(true);
    const { blueprint, pendingCount } = core.document.state();
    expect(blueprint.card['c0']).toMatchObject(cell(2, 1));
    expect(blueprint.card['c9']).toMatchObject(cell(3, 2));
    expect(pendingCount).toBe(1);
  });

  it('stops at the edge of the grid for all of them', () => {
    const core = openCore();
    const cards = new Set([id('c0'), id('c8')]);
    moveCards(core, cards, id('c0'), { ...cell(0, 2), before: null });
    const { blueprint } = core.document.state();
    expect(blueprint.card['c8']).toMatchObject(cell(0, 2));
    expect(blueprint.card['c0']).toMatchObject(cell(0, 1));
  });
});

describe('a drop where the card stands', () => {
  it('is no command at all', () => {
    const layout = openCore().layout.get();
    expect(cardMoves(layout, new Set([id('c2')]), id('c2'), { ...cell(2, 0), before: null })).toEqual([]);
    expect(cardMoves(layout, new Set([id('c2')]), id('c2'), { ...cell(2, 0), before: id('c2') })).toEqual([]);
  });
});

describe('what a move would change', () => {
  const layout = openCore().layout.get();
  const effects = (cards: readonly string[], anchor: string, lane: number, step: number) =>
    moveEffects(layout, new Set(cards.map(id)), id(anchor), { ...cell(lane, step), before: null });
  const says = (cards: readonly string[], anchor: string, lane: number, step: number) =>
    effectSentences(effects(cards, anchor, lane, step), cards.length, sayEnglish);

  it('is nothing within a kind', () => {
    expect(effects(['c2'], 'c2', 3, 0)).toEqual([]);
  });

  it('names the line of visibility before any other that is crossed', () => {
    expect(effects(['c2'], 'c2', 5, 0)).toEqual([{ kind: 'backstage', line: 'visibility', count: 1 }]);
    expect(effects(['c2'], 'c2', 4, 0)).toEqual([{ kind: 'frontstage', line: 'interaction', count: 1 }]);
    expect(says(['c2'], 'c2', 5, 0)).toEqual(['crosses the Line of visibility: becomes Backstage']);
  });

  it('names no line between evidence and the customer', () => {
    expect(effects(['c0'], 'c0', 2, 0)).toEqual([{ kind: 'customer', line: null, count: 1 }]);
    expect(says(['c0'], 'c0', 2, 0)).toEqual(['becomes Customer actions']);
  });

  it('counts for several cards how many cross which line, the weightiest first', () => {
    // Lane by lane: evidence twice, customer twice, frontstage, backstage; all go one lane down.
    expect(says(['c1', 'c3', 'c4'], 'c3', 4, 0)).toEqual([
      '1 card crosses the Line of visibility: becomes Backstage',
      '1 card crosses the Line of interaction: becomes Frontstage',
      '1 card becomes Customer actions',
    ]);
    expect(says(['c4', 'c12'], 'c4', 5, 0)).toEqual([
      '2 cards cross the Line of visibility: become Backstage',
    ]);
  });

  it('is what the cards really become, where the edge of the grid stops them short', () => {
    const last = layout.lanes.length - 1;
    const lowest = [...layout.boxes.values()].find(box => box.lane === last)?.id ?? '';
    expect(effects(['c2', lowest], 'c2', 5, 0)).toEqual([]);
  });
});

describe('a move by arrow keys', () => {
  it('says what it would change', () => {
    const core = openCore();
    core.update({ focus: { kind: 'card', cardId: id('c4') }, selection: new Set([id('c4'), id('c12')]) });
    const press = (key: string) =>
      runByKey(core, { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false });
    press('m');
    press('ArrowDown');
    expect(lastSaid(core)).toContain('2 cards cross the Line of visibility: become Backstage');
  });
});
