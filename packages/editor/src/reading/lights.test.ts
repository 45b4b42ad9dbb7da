import { cardIdSchema, linkIdSchema, roleIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { initialLooking } from '../core/looking.ts';
import { NO_FILTER } from '../find/card-filter.ts';
import { visit } from '../testing/visit.ts';
import { isDimLink, lightOf, lightsOf } from './lights.ts';

const id = (text: string) => cardIdSchema.parse(text);
const byWaiter = { ...NO_FILTER, roleIds: new Set([roleIdSchema.parse('waiter')]) };

describe('the lights', () => {
  it('are all on while nothing is looked for', () => {
    const lights = lightsOf(visit, initialLooking);
    expect(lights).toBeNull();
    expect(lightOf(lights, id('customer-s1-1'))).toBe('plain');
  });

  it('dim what a filter does not hold, links with an end outside too', () => {
    const lights = lightsOf(visit, { ...initialLooking, filter: byWaiter });
    expect(lightOf(lights, id('frontstage-s1-1'))).toBe('lit');
    expect(lightOf(lights, id('customer-s1-1'))).toBe('dim');
    const link = { id: linkIdSchema.parse('x'), from: id('customer-s1-1'), to: id('frontstage-s1-1') };
    expect(isDimLink(lights, link)).toBe(true);
    expect(isDimLink(null, link)).toBe(false);
  });

  it('follow the search, and leave the filter alone while it finds nothing', () => {
    const looking = { ...initialLooking, filter: byWaiter, search: { query: 'eats', at: 0 } };
    expect(lightOf(lightsOf(visit, looking), id('customer-s3-1'))).toBe('focus');
    const nothing = lightsOf(visit, { ...looking, search: { query: 'nowhere', at: -1 } });
    expect(nothing?.cards.size).toBe(3);
  });

  it('follow a path and the links on it', () => {
    const cardIds = [id('customer-s2-1'), id('customer-s2-2'), id('customer-s3-1')];
    const lights = lightsOf(visit, { ...initialLooking, path: { cardIds, stepIds: [] } });
    expect([...(lights?.links ?? [])].toSorted()).toEqual([
      'customer-s2-1--customer-s2-2',
      'customer-s2-2--customer-s3-1',
    ]);
  });

  it('follow a reading before all else', () => {
    const looking = {
      ...initialLooking,
      search: { query: 'eats', at: 0 },
      reading: { order: { kind: 'customer' as const }, at: 0 },
    };
    const lights = lightsOf(visit, looking);
    expect(lightOf(lights, id('customer-s1-1'))).toBe('focus');
    expect(lightOf(lights, id('frontstage-s1-1'))).toBe('lit');
    expect(lightOf(lights, id('customer-s3-1'))).toBe('dim');
  });
});
