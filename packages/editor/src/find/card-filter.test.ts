import { DIMENSIONS, roleIdSchema, stageIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { visit } from '../testing/visit.ts';
import { NO_FILTER, filterChoices, filteredCards, isFiltering, toggled } from './card-filter.ts';

const waiter = roleIdSchema.parse('waiter');
const cook = roleIdSchema.parse('cook');

describe('a filter', () => {
  it('that asks nothing passes every card', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(filteredCards(visit, NO_FILTER).size).toBe(11);
  });

  it('counts a role by the lane where the card names none', () => {
    expect([...filteredCards(visit, { ...NO_FILTER, roleIds: new Set([waiter]) })]).toEqual([
      'frontstage-s1-1',
      'frontstage-s2-1',
      'frontstage-s3-1',
    ]);
  });

  it('takes any choice of one row', () => {
    expect(filteredCards(visit, { ...NO_FILTER, roleIds: new Set([waiter, cook]) }).size).toBe(4);
  });

  it('asks all rows at once', () => {
    const both = { ...NO_FILTER, roleIds: new Set([waiter]), dimensions: new Set([DIMENSIONS[3]]) };
    expect([...filteredCards(visit, both)]).toEqual(['frontstage-s1-1']);
    expect(filteredCards(visit, { ...both, dimensions: new Set([DIMENSIONS[0]]) }).size).toBe(0);
    expect(filteredCards(visit, { ...both, stageIds: new Set([stageIdSchema.parse('stage')]) }).size).toBe(1);
    expect(filteredCards(visit, { ...both, stageIds: new Set([stageIdSchema.parse('gone')]) }).size).toBe(0);
  });

  it('reads tags as they are written', () => {
    expect([...filteredCards(visit, { ...NO_FILTER, tags: new Set(['Printed']) })]).toEqual([
      'evidence-s2-1',
    ]);
  });
});

describe('the choices of a filter', () => {
  it('say how many cards each holds', () => {
    expect(filterChoices(visit)).toEqual({
      roles: [
        { id: 'waiter', count: 3 },
        { id: 'cook', count: 1 },
      ],
      tags: [{ id: 'Printed', count: 1 }],
      dimensions: [{ id: 'empathy', count: 1 }],
      stages: [{ id: 'stage', count: 11 }],
    });
  });

  it('go on and off', () => {
    const on = toggled(new Set(['a']), 'b');
    expect([...on]).toEqual(['a', 'b']);
    expect([...toggled(on, 'a')]).toEqual(['b']);
  });
});
