import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';
import { dayNumber, weekdayOf } from './calendar-day.ts';
import { fractionOf } from './chance.ts';
import { conflictOf, type Auditor, type KnownTies } from './conflict-of.ts';
import { DEALER_SIZES } from './dealer-sizes.ts';
import { planSlots, type SlotPlan } from './plan-slots.ts';
import { proposeAuditors } from './propose-auditors.ts';
import { sampleDealers, type SampledDealer } from './sample-dealers.ts';
import { secondCheckDue } from './second-check.ts';
import { WEEKDAYS } from './wave-plan.ts';

const dealersArbitrary: fc.Arbitrary<readonly SampledDealer[]> = fc
  .array(fc.record({ region: fc.nat({ max: 3 }), size: fc.option(fc.constantFrom(...DEALER_SIZES)) }), {
    maxLength: 60,
  })
  .map(rows => rows.map(({ region, size }, index) => ({ id: `d${index}`, regionId: `r${region}`, size })));

describe('PL-1 sampling', () => {
  test('draws the share of the eligible, every region and size within one of its part, the same for a seed', () => {
    fc.assert(
      fc.property(
        dealersArbitrary,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer(),
        (dealers, share, seed) => {
          const rule = { regionIds: null, sizes: null, share };
          const drawn = sampleDealers(rule, dealers, seed);
          const wanted = dealers.length === 0 ? 0 : Math.max(1, Math.round(share * dealers.length));
          expect(drawn).toHaveLength(wanted);
          expect(new Set(drawn).size).toBe(wanted);
          expect(sampleDealers(rule, dealers.toReversed(), seed)).toEqual(drawn);
          for (const [, stratum] of Map.groupBy(
            dealers,
            ({ regionId, size }) => `${regionId} ${size ?? ''}`,
          )) {
            const taken = stratum.filter(({ id }) => drawn.includes(id)).length;
            expect(Math.abs(taken - (wanted * stratum.length) / dealers.length)).toBeLessThan(1);
          }
        },
      ),
    );
  });

  test('keeps to its regions and sizes', () => {
    fc.assert(
      fc.property(dealersArbitrary, fc.integer(), (dealers, seed) => {
        const drawn = sampleDealers(
          { regionIds: ['r1'], sizes: ['small', 'large'], share: 1 },
          dealers,
          seed,
        );
        const eligible = dealers.filter(
          ({ regionId, size }) => regionId === 'r1' && (size === 'small' || size === 'large'),
        );
        expect(drawn).toEqual(eligible.map(({ id }) => id).toSorted());
        expect(sampleDealers({ regionIds: null, sizes: null, share: 0 }, dealers, seed)).toEqual([]);
      }),
    );
  });

  test('another seed draws others', () => {
    const dealers = Array.from({ length: 40 }, (_, index) => ({
      id: `d${index}`,
      regionId: 'r',
      size: null,
    }));
    const rule = { regionIds: null, sizes: null, share: 0.5 };
    expect(sampleDealers(rule, dealers, 1)).not.toEqual(sampleDealers(rule, dealers, 2));
  });
});

const planArbitrary: fc.Arbitrary<SlotPlan> = fc.record({
  quota: fc.integer({ min: 1, max: 4 }),
  lockoutDays: fc.integer({ min: 0, max: 14 }),
  startsOn: fc.constantFrom('2026-03-02', '2026-12-28', '2028-02-20'),
  deadline: fc.constant('2028-05-31'),
  weekdays: fc.option(
    fc.record({
      mon: fc.constant(0.2),
      wed: fc.constant(0.3),
      sat: fc.constant(0.5),
      tue: fc.constant(0),
      thu: fc.constant(0),
      fri: fc.constant(0),
      sun: fc.constant(0),
    }),
  ),
  hours: fc.option(
    fc.constant([
      { from: 9, to: 12, share: 0.6 },
      { from: 13, to: 18, share: 0.4 },
    ]),
  ),
});

const visitedArbitrary = fc
  .array(fc.option(fc.constantFrom('2026-02-25', '2028-02-19')), { minLength: 1, maxLength: 30 })
  .map(visits => visits.map((lastVisitOn, index) => ({ id: `d${index}`, lastVisitOn })));

describe('PL-2 slots', () => {
  test('meet the quota in order, inside the period, with the lock-out kept on whatever days the visits fall', () => {
    fc.assert(
      fc.property(planArbitrary, visitedArbitrary, fc.integer(), (plan, dealers, seed) => {
        const { slots, tooShort } = planSlots(plan, dealers, seed);
        expect(tooShort).toEqual([]);
        for (const { id, lastVisitOn } of dealers) {
          const own = slots.filter(({ dealerId }) => dealerId === id);
          expect(own.map(({ number }) => number)).toEqual(
            Array.from({ length: plan.quota }, (_, at) => at + 1),
          );
          let before = lastVisitOn === null ? null : dayNumber(lastVisitOn);
          for (const { notBefore, dueOn } of own) {
            expect(notBefore >= plan.startsOn && notBefore <= dueOn && dueOn <= plan.deadline).toBe(true);
            expect(before === null || dayNumber(notBefore) - before >= Math.max(1, plan.lockoutDays)).toBe(
              true,
            );
            before = dayNumber(dueOn);
          }
        }
        expect(planSlots(plan, dealers.toReversed(), seed)).toEqual({ slots, tooShort });
      }),
    );
  });

  test('personas take turns: a dealer and the wave see each as often as the others, and nobody is played where none is named', () => {
    fc.assert(
      fc.property(
        planArbitrary,
        visitedArbitrary,
        fc.integer(),
        fc.integer({ min: 1, max: 6 }),
        (plan, dealers, seed, count) => {
          const personas = Array.from({ length: count }, (_, at) => `persona ${at}`);
          const { slots } = planSlots({ ...plan, personas }, dealers, seed);
          const unevenness = (own: typeof slots) => {
            const counts = personas.map(name => own.filter(({ persona }) => persona === name).length);
            return Math.max(...counts) - Math.min(...counts);
          };
          for (const [, own] of Map.groupBy(slots, ({ dealerId }) => dealerId))
            expect(unevenness(own)).toBeLessThanOrEqual(1);
          expect(unevenness(slots)).toBeLessThanOrEqual(plan.quota);
          const without = planSlots(plan, dealers, seed).slots;
          expect(without).toEqual(slots.map(slot => ({ ...slot, persona: null })));
        },
      ),
    );
  });

  test('mix weekdays and hours within one slot of what is wanted, and every weekday lies in its window', () => {
    fc.assert(
      fc.property(planArbitrary, visitedArbitrary, fc.integer(), (plan, dealers, seed) => {
        const { slots } = planSlots(plan, dealers, seed);
        const weekdays: Readonly<Partial<Record<string, number>>> = plan.weekdays ?? {};
        for (const day of WEEKDAYS) {
          const wanted = plan.weekdays === null ? 0 : slots.length * (weekdays[day] ?? 0);
          expect(Math.abs(slots.filter(({ weekday }) => weekday === day).length - wanted)).toBeLessThan(1);
        }
        for (const { from, share } of plan.hours ?? []) {
          const found = slots.filter(({ hours }) => hours?.from === from).length;
          expect(Math.abs(found - slots.length * share)).toBeLessThan(1);
        }
      }),
    );
  });

  test('visits are due on their weekday, all over the wave and not on its last day', () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: 1, max: 120 }), fc.integer(), (plan, count, seed) => {
        const dealers = Array.from({ length: count }, (_, at) => ({ id: `d${at}`, lastVisitOn: null }));
        const { slots } = planSlots(plan, dealers, seed);
        for (const { weekday, dueOn, notBefore, within } of slots) {
          expect(weekday === null || weekdayOf(dayNumber(dueOn)) === weekday).toBe(true);
          expect(notBefore >= within.notBefore && dueOn <= within.dueOn).toBe(true);
          expect(dayNumber(dueOn) - dayNumber(notBefore)).toBeLessThan(7);
        }
        for (const alike of Map.groupBy(slots, ({ number, weekday }) => `${number} ${weekday}`).values()) {
          const [{ within } = { within: null }] = alike;
          if (within === null) continue;
          const days = dayNumber(within.dueOn) - dayNumber(within.notBefore) + 1;
          const open = alike[0]?.weekday === null ? days : Math.floor(days / 7);
          const perDay = [...Map.groupBy(alike, ({ dueOn }) => dueOn).values()].map(({ length }) => length);
          // Two neighbours may share the weekday at the end of the window.
          expect(Math.max(...perDay)).toBeLessThanOrEqual(
            2 * Math.ceil(alike.length / Math.max(1, open)) + 1,
          );
        }
      }),
    );
  });

  test('sixty dealers with one visit each in thirty days: two are due on each day', () => {
    const plan: SlotPlan = {
      quota: 1,
      lockoutDays: 0,
      startsOn: '2026-03-01',
      deadline: '2026-03-30',
      weekdays: null,
      hours: null,
    };
    const dealers = Array.from({ length: 60 }, (_, at) => ({ id: `d${at}`, lastVisitOn: null }));
    const { slots } = planSlots(plan, dealers, 1);
    const perDay = Map.groupBy(slots, ({ dueOn }) => dueOn);
    expect(perDay.size).toBe(30);
    expect([...perDay.values()].every(({ length }) => length === 2)).toBe(true);
  });

  test('a short window gets a weekday that it has', () => {
    const plan: SlotPlan = {
      quota: 1,
      lockoutDays: 0,
      startsOn: '2026-03-03',
      deadline: '2026-03-04',
      weekdays: { mon: 1, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 },
      hours: null,
    };
    const { slots } = planSlots(plan, [{ id: 'a', lastVisitOn: null }], 1);
    expect(slots.map(({ weekday }) => weekday)).toEqual(['tue']);
    expect(weekdayOf(dayNumber('2026-03-03'))).toBe('tue');
  });

  test('a dealer whose visits do not fit is named with the days it takes', () => {
    const plan = {
      quota: 3,
      lockoutDays: 10,
      startsOn: '2026-03-01',
      deadline: '2026-03-20',
      weekdays: null,
      hours: null,
    };
    expect(planSlots(plan, [{ id: 'a', lastVisitOn: null }], 1)).toEqual({
      slots: [],
      tooShort: [{ dealerId: 'a', daysNeeded: 21, days: 20 }],
    });
    expect(
      planSlots({ ...plan, deadline: '2026-03-21' }, [{ id: 'a', lastVisitOn: null }], 1).slots,
    ).toHaveLength(3);
  });
});

describe('PL-3 conflicts of interest', () => {
  const ties: KnownTies = {
    noted: [{ personId: 'li', dealerId: 'd2', reason: 'Worked there until 2024' }],
    lastVisits: [{ dealerId: 'd3', auditorId: 'li' }],
  };
  const li: Auditor = { id: 'li', dealerIds: ['d1'] };
  const rule = { kind: 'mystery', neverTwiceInARow: true } as const;
  test.each([
    ['d1', rule, { reason: 'ownDealer' }],
    ['d2', rule, { reason: 'noted', note: 'Worked there until 2024' }],
    ['d3', rule, { reason: 'twiceInARow' }],
    ['d3', { ...rule, neverTwiceInARow: false }, null],
    ['d4', rule, null],
    ['d1', { ...rule, kind: 'self' }, null],
    ['d1', { ...rule, kind: 'oem' }, { reason: 'ownDealer' }],
  ] as const)('at %s under %j: %j', (dealerId, under, expected) => {
    expect(conflictOf(under, li, { id: dealerId }, ties)).toEqual(expected);
  });

  test('nobody is proposed where they may not go, the load is even, and the same seed proposes the same', () => {
    const auditorsArbitrary = fc
      .array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 6 })
      .map(lists =>
        lists.map((own, index): Auditor => ({ id: `p${index}`, dealerIds: own.map(at => `d${at}`) })),
      );
    fc.assert(
      fc.property(
        auditorsArbitrary,
        fc.integer({ min: 1, max: 3 }),
        fc.integer(),
        (auditors, quota, seed) => {
          const dealers = Array.from({ length: 10 }, (_, at) => ({ id: `d${at}`, lastVisitOn: null }));
          const plan = {
            quota,
            lockoutDays: 7,
            startsOn: '2026-01-01',
            deadline: '2026-06-30',
            weekdays: null,
            hours: null,
          };
          const { slots } = planSlots(plan, dealers, seed);
          const proposed = proposeAuditors(slots, auditors, rule, { noted: [], lastVisits: [] }, seed);
          expect(proposeAuditors(slots, auditors, rule, { noted: [], lastVisits: [] }, seed)).toEqual(
            proposed,
          );
          const last = new Map<string, string>();
          for (const { dealerId, auditorId } of proposed) {
            const free = auditors.filter(
              ({ id, dealerIds }) => !dealerIds.includes(dealerId) && last.get(dealerId) !== id,
            );
            expect(auditorId === null ? free.length === 0 : free.some(({ id }) => id === auditorId)).toBe(
              true,
            );
            if (auditorId !== null) last.set(dealerId, auditorId);
          }
          const often = { ...rule, neverTwiceInARow: false };
          const even = proposeAuditors(slots, auditors, often, { noted: [], lastVisits: [] }, seed);
          const loads = auditors
            .filter(({ dealerIds }) => dealerIds.length === 0)
            .map(({ id }) => even.filter(({ auditorId }) => auditorId === id).length);
          expect(loads.length === 0 || Math.max(...loads) - Math.min(...loads) <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('PL-4 second check', () => {
  const rule = { mode: 'rule', below: 70, share: 0.1 } as const;
  test('low scores always, a share of the others by their id, the same every time', () => {
    expect(secondCheckDue(rule, { overall: 70 }, 'x')).toBe('score');
    expect(secondCheckDue(rule, { overall: null }, 'x')).toBe('score');
    expect(secondCheckDue({ ...rule, mode: 'none', share: 1 }, { overall: 10 }, 'x')).toBe(null);
    expect(secondCheckDue({ ...rule, mode: 'all' }, { overall: 100 }, 'x')).toBe('always');
    const ids = Array.from({ length: 20_000 }, (_, index) => `audit-2026-03-${index}`);
    const drawn = ids.filter(id => secondCheckDue(rule, { overall: 71 }, id) === 'sampled');
    // Binomial of 20,000 at 0.1: 2,000 with a deviation of 42; five deviations either way.
    expect(drawn.length).toBeGreaterThan(1788);
    expect(drawn.length).toBeLessThan(2212);
    expect(ids.filter(id => secondCheckDue(rule, { overall: 71 }, id) === 'sampled')).toEqual(drawn);
    expect(
      ids.filter(
        id => secondCheckDue({ ...rule, share: 0.05 }, { overall: 71 }, id) !== null && !drawn.includes(id),
      ),
    ).toEqual([]);
    expect(fractionOf('a')).not.toBe(fractionOf('b'));
  });
});

test('apportioned numbers have their sum, each within one of its share', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 500 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (total, shares) => {
        const counts = apportion(total, shares);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
        const sum = shares.reduce((a, b) => a + b, 0);
        counts.forEach((count, index) => {
          const exact = sum > 0 ? (total * (shares[index] ?? 0)) / sum : total / shares.length;
          expect(Math.abs(count - exact)).toBeLessThan(1 + 1e-9);
        });
      },
    ),
  );
});
