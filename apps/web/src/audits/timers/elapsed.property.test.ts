import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOn, startAt, TOLERANCE_MS, type Reading } from './elapsed.ts';

/** What happens to a phone for some milliseconds. */
type Spell =
  | { readonly type: 'awake'; readonly ms: number }
  /** Locked: out of sight; `stops` where this phone stops its steady clock in sleep. */
  | { readonly type: 'locked'; readonly ms: number; readonly stops: boolean }
  | { readonly type: 'reopened'; readonly ms: number }
  /** Awake, and the wall clock set by so much. */
  | { readonly type: 'clockSet'; readonly by: number };

const ms = fc.integer({ min: 0, max: 3_600_000 });
const spell: fc.Arbitrary<Spell> = fc.oneof(
  fc.record({ type: fc.constant('awake'), ms }),
  fc.record({ type: fc.constant('locked'), ms, stops: fc.boolean() }),
  fc.record({ type: fc.constant('reopened'), ms }),
);
const clockSet: fc.Arbitrary<Spell> = fc.record({
  type: fc.constant('clockSet'),
  by: fc.integer({ min: -86_400_000, max: 86_400_000 }),
});

const live = (spells: readonly Spell[]) => {
  let reading: Reading = { wall: 1_800_000_000_000, steady: 1000, opening: '0', hidden: false };
  let elapsed = startAt(reading);
  let truly = 0;
  let before = 0;
  const counted: number[] = [];
  spells.forEach((each, index) => {
    const { wall, steady, opening } = reading;
    switch (each.type) {
      case 'awake':
        reading = { wall: wall + each.ms, steady: steady + each.ms, opening, hidden: false };
        truly += each.ms;
        break;
      case 'locked':
        reading = {
          wall: wall + each.ms,
          steady: steady + (each.stops ? 0 : each.ms),
          opening,
          hidden: true,
        };
        truly += each.ms;
        break;
      case 'reopened':
        reading = { wall: wall + each.ms, steady: 5, opening: `after ${index}`, hidden: true };
        truly += each.ms;
        break;
      case 'clockSet':
        reading = { wall: wall + each.by, steady, opening, hidden: false };
        break;
    }
    elapsed = countOn(elapsed, reading);
    counted.push(elapsed.milliseconds - before);
    before = elapsed.milliseconds;
  });
  return { elapsed, truly, counted, slept: spells.filter(({ type }) => type === 'locked').length };
};

describe('a timer', () => {
  test('is right through locks, sleeps and reopened pages, however long', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 40 }), spells => {
        const { elapsed, truly, slept } = live(spells);
        expect(elapsed.doubtful).toBe(false);
        // A sleep so short that both clocks pass for equal may cost its own length.
        expect(Math.abs(elapsed.milliseconds - truly)).toBeLessThanOrEqual(slept * TOLERANCE_MS);
      }),
    );
  });

  test('does not follow a clock that is set while it is watched, and says that it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(spell, clockSet), { maxLength: 40 }), spells => {
        const { elapsed, truly, slept } = live(spells);
        const sets = spells.flatMap(each => (each.type === 'clockSet' ? [each.by] : []));
        expect(elapsed.doubtful).toBe(sets.some(by => Math.abs(by) > TOLERANCE_MS));
        expect(Math.abs(elapsed.milliseconds - truly)).toBeLessThanOrEqual(slept * TOLERANCE_MS);
      }),
    );
  });

  test('never goes back, whatever its clocks say', () => {
    const reading = fc.record({
      wall: fc.integer({ min: 0, max: 4e12 }),
      steady: fc.integer({ min: 0, max: 1e10 }),
      opening: fc.constantFrom('0', '1'),
      hidden: fc.boolean(),
    });
    fc.assert(
      fc.property(reading, fc.array(reading, { maxLength: 30 }), (first, more) => {
        let elapsed = startAt(first);
        for (const next of more) {
          const after = countOn(elapsed, next);
          expect(after.milliseconds).toBeGreaterThanOrEqual(elapsed.milliseconds);
          elapsed = after;
        }
      }),
    );
  });
});
