import { cardIdSchema, laneIdSchema, stepIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { openCore } from '../testing/open-core.ts';
import { moveCards, moveCommand } from './move-cards.ts';
import { moveEffect } from './move-effect.ts';

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
    expect(moveCommand(layout, new Set([id('c2')]), id('c2'), { ...cell(2, 0), before: null })).toBeNull();
    expect(
      moveCommand(layout, new Set([id('c2')]), id('c2'), { ...cell(2, 0), before: id('c2') }),
    ).toBeNull();
  });
});

describe('what a move would change', () => {
  const layout = openCore().layout.get();

  it('is nothing within a kind', () => {
    expect(moveEffect(layout, id('c2'), cell(3, 0))).toBeNull();
  });

  it('names the line of visibility before any other that is crossed', () => {
    expect(moveEffect(layout, id('c2'), cell(5, 0))).toEqual({ kind: 'backstage', line: 'visibility' });
    expect(moveEffect(layout, id('c2'), cell(4, 0))).toEqual({ kind: 'frontstage', line: 'interaction' });
  });

  it('names no line between evidence and the customer', () => {
    expect(moveEffect(layout, id('c0'), cell(2, 0))).toEqual({ kind: 'customer', line: null });
  });
});
