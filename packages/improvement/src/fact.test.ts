import { WAITING_PRINCIPLES } from '@truthline/blueprint';
import { describe, expect, test } from 'vitest';
import { dissatisfactionSpread, lowerSpread, sourceSpread } from './dissatisfaction-spread.ts';
import { lifetimeValue, sourceLifetime } from './lifetime-value.ts';
import { waitingPrincipleFacts } from './waiting-principle.ts';

test('LTV: 2,400 × 10 × 3 = 72,000; 100,000 × 3 = 300,000; together 372,000', () => {
  expect(lifetimeValue(sourceLifetime)).toEqual({
    vehicles: 3,
    serviceCents: 72_000_00,
    purchaseCents: 300_000_00,
    totalCents: 372_000_00,
  });
});

test('only whole cars are bought; impossible lives are a bug', () => {
  expect(lifetimeValue({ ...sourceLifetime, toAge: 59 }).vehicles).toBe(2);
  expect(() => lifetimeValue({ ...sourceLifetime, vehicleLifeYears: 0 })).toThrow(RangeError);
  expect(() => lifetimeValue({ ...sourceLifetime, toAge: 20 })).toThrow(RangeError);
  expect(() => lifetimeValue({ ...sourceLifetime, annualServiceCents: -1 })).toThrow(RangeError);
});

describe('D-derive', () => {
  test('25, 500, 1,300, together 1,825', () => {
    expect(dissatisfactionSpread(sourceSpread)).toEqual({
      dissatisfied: 25,
      toldFirst: 500,
      toldSecond: 1300,
      total: 1825,
    });
  });

  test('with the lower bound of ten told by each: 600', () => {
    expect(dissatisfactionSpread(lowerSpread).total).toBe(600);
  });

  test('twice the complaints are twice the people; where nobody complains there is nothing to count from', () => {
    expect(dissatisfactionSpread({ ...sourceSpread, complaints: 2 }).total).toBe(3650);
    expect(() => dissatisfactionSpread({ ...sourceSpread, complainShare: 0 })).toThrow(RangeError);
    expect(() => dissatisfactionSpread({ ...sourceSpread, tellOnShare: 1.2 })).toThrow(RangeError);
  });
});

test('W8: eight principles, numbered as in the source, in both languages', () => {
  expect(waitingPrincipleFacts.map(({ principle }) => principle)).toEqual(WAITING_PRINCIPLES);
  expect(waitingPrincipleFacts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { text, messageKey, principle } of waitingPrincipleFacts) {
    expect(text.zh !== '' && text.en !== '').toBe(true);
    expect(messageKey).toBe(`waitingPrinciple.${principle}`);
  }
  expect(waitingPrincipleFacts[4]?.text.en).toBe('Unexplained waits feel longer');
});
