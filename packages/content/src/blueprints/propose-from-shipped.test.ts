import { proposeItems, scaleOfMeasure, type Scale } from '@truthline/audit';
import { describe, expect, test } from 'vitest';
import { itemsById } from '../checklists/library.ts';
import { shippedBlueprints } from './shipped.ts';
import { standardOfItem } from './standard-of-item.ts';

/** What a standard cannot say: the key under which a value is stored, and the timer of an item from before timers. */
const comparable = (scale: Scale) =>
  scale.type === 'measure' ? { ...scale, metric: '', timer: null } : scale;

describe('an item made from the standard of a moment', () => {
  test('has the scale of the item the standard was made from: all 77', () => {
    expect(itemsById.size).toBe(77);
    for (const item of itemsById.values()) {
      const proposed = scaleOfMeasure(standardOfItem(item).measure);
      const wanted: Scale = item.scale.type === 'measure' ? item.scale : { type: 'yesNo' };
      expect([item.id, comparable(proposed)]).toEqual([item.id, comparable(wanted)]);
    }
  });

  test('stands for the same moment in the same lane, on every shipped blueprint', () => {
    const proposed = shippedBlueprints.flatMap(blueprint => proposeItems(blueprint).items);
    const library = new Map([...itemsById.values()].map(item => [item.momentId, item]));
    const known = proposed.filter(({ momentId }) => library.has(momentId));
    expect(known.length).toBeGreaterThanOrEqual(72);
    for (const { momentId, momentName, standard, dimension, basis } of known)
      expect({ momentName, standard, dimension, basis }).toEqual({
        momentName: library.get(momentId)?.momentName,
        standard: library.get(momentId)?.standard,
        dimension: library.get(momentId)?.dimension,
        basis: library.get(momentId)?.basis,
      });
  });
});
