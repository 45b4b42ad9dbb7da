import { cardIdSchema, laneIdSchema, type Blueprint, type CardId } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { layOut } from './layout.ts';

const dress = { language: 'en', figures: null } as const;
const blueprint = blueprintOfBench(generateBenchDocument(80));
const id = (text: string): CardId => cardIdSchema.parse(text);

const edit = (cardId: CardId, fields: object): Blueprint => {
  const card = blueprint.card[cardId];
  if (card === undefined) throw new Error(`no card ${cardId}`);
  return { ...blueprint, card: { ...blueprint.card, [cardId]: { ...card, ...fields } } };
};

describe('what a changed card leaves alone', () => {
  const before = layOut(null, blueprint, dress);

  it('keeps every other box and route when a text of the same length changes', () => {
    const after = layOut(
      before,
      edit(id('c9'), { text: { zh: '', en: 'Card 0: what happens here' } }),
      dress,
    );
    const changed = [...after.boxes.values()].filter(box => before.boxes.get(box.id) !== box);
    expect(changed.map(box => box.id)).toEqual(['c9']);
    const rerouted = [...after.routes.values()].filter(route => before.routes.get(route.id) !== route);
    expect(rerouted.every(route => route.from.id === 'c9' || route.to.id === 'c9')).toBe(true);
    expect(rerouted.length).toBeGreaterThan(0);
    expect(after.columns).toBe(before.columns);
    expect(after.lanes).toBe(before.lanes);
  });

  it('moves only what is below when a lane grows', () => {
    const after = layOut(
      before,
      edit(id('c12'), { text: { zh: '', en: 'A long story. '.repeat(12) } }),
      dress,
    );
    const grown = after.boxes.get(id('c12'));
    expect(grown?.height).toBeGreaterThan(before.boxes.get(id('c12'))?.height ?? 0);
    const others = [...after.boxes.values()].filter(box => box !== grown);
    const above = others.filter(box => box.lane <= 4);
    expect(above.filter(box => before.boxes.get(box.id) !== box)).toEqual([]);
    const below = others.filter(box => box.lane > 4);
    expect(below.every(box => box.y > (before.boxes.get(box.id)?.y ?? 0))).toBe(true);
  });

  it('is the same object when nothing changed', () => {
    expect(layOut(before, blueprint, dress)).toBe(before);
  });

  it('is laid anew in the other language', () => {
    expect(layOut(before, blueprint, { language: 'zh', figures: null }).dress.language).toBe('zh');
  });
});

describe('a cell with several cards', () => {
  it('stacks them from the top in their order', () => {
    const moved = edit(id('c8'), {
      laneId: laneIdSchema.parse('lane0'),
      stepId: blueprint.card['c0']?.stepId,
    });
    const layout = layOut(null, moved, dress);
    const first = layout.boxes.get(id('c0'));
    const second = layout.boxes.get(id('c8'));
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
    expect(second?.x).toBe(first?.x);
  });
});
