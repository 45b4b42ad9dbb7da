import { deviationIdOf } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { refusalOf, sketch, triple } from '../testing/triple.ts';

const place = { table: 'card', id: 'frontstage-s2-1' } as const;
const id = deviationIdOf(place);
const record = { type: 'deviation.record', place, reason: { zh: '本店无接待台', en: 'We have no desk' } };

describe('why a variant differs from its standard', () => {
  test('deviation.record, once more with another reason, deviation.remove', () => {
    const recorded = triple(sketch, record);
    expect(recorded.deviation).toEqual({ [id]: { id, place, reason: record.reason } });
    const reason = { zh: '', en: 'Greeted at the car' };
    const again = triple(recorded, { ...record, reason });
    expect(again.deviation[id]?.reason).toEqual(reason);
    expect(triple(again, { type: 'deviation.remove', deviationIds: [id] }).deviation).toEqual({});
  });

  test('the reason stays when its record goes, and may be given after it went (B3)', () => {
    const without = triple(triple(sketch, record), { type: 'card.remove', cardIds: [place.id] });
    expect(Object.keys(without.deviation)).toEqual([id]);
    const bare = triple(sketch, { type: 'card.remove', cardIds: [place.id] });
    expect(triple(bare, record).deviation[id]?.reason).toEqual(record.reason);
  });

  test('what was never recorded cannot be taken back', () => {
    expect(refusalOf(sketch, { type: 'deviation.remove', deviationIds: [id] })).toEqual({
      reason: 'recordGone',
      table: 'deviation',
      id,
    });
  });
});
