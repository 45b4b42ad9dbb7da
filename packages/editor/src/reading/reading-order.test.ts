import { roleIdSchema, stepIdSchema } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { visit } from '../testing/visit.ts';
import { crossedLines, stopsOf } from './reading-order.ts';

describe('the customer reading', () => {
  it('halts at every step with something the customer does, and lights what serves it', () => {
    const stops = stopsOf(visit, { kind: 'customer' });
    expect(stops.map(stop => stop.focus)).toEqual([
      ['customer-s1-1'],
      ['customer-s2-1', 'customer-s2-2'],
      ['customer-s3-1'],
    ]);
    expect(stops[0]?.beside).toEqual(['evidence-s1-1', 'frontstage-s1-1']);
    expect(stops[1]?.beside).toContain('support-s2-1');
    expect(stops[1]?.linkIds).toContain('support-s2-1--backstage-s2-1');
    // The way on to the next step is not part of this one.
    expect(stops[0]?.linkIds).toEqual(['customer-s1-1--frontstage-s1-1']);
  });
});

describe('the role reading', () => {
  it('goes through everything one role does, with what it is linked to', () => {
    const stops = stopsOf(visit, { kind: 'role', roleId: roleIdSchema.parse('cook') });
    expect(stops).toHaveLength(1);
    expect(stops[0]?.focus).toEqual(['backstage-s2-1']);
    expect(stops[0]?.beside.toSorted()).toEqual(['frontstage-s2-1', 'frontstage-s3-1', 'support-s2-1']);
  });

  it('is empty for a role that is gone', () => {
    expect(stopsOf(visit, { kind: 'role', roleId: roleIdSchema.parse('gone') })).toEqual([]);
  });
});

describe('the column reading', () => {
  it('goes from the evidence down to the support, the whole column lit', () => {
    const stops = stopsOf(visit, { kind: 'column', stepId: stepIdSchema.parse('s2') });
    expect(stops.map(stop => stop.focus[0])).toEqual([
      'evidence-s2-1',
      'customer-s2-1',
      'customer-s2-2',
      'frontstage-s2-1',
      'backstage-s2-1',
      'support-s2-1',
    ]);
    for (const stop of stops) expect(stop.beside).toHaveLength(5);
  });
});

describe('the line reading', () => {
  it('halts at every link that crosses', () => {
    const stops = stopsOf(visit, { kind: 'line', line: 'visibility' });
    expect(stops.map(stop => stop.linkIds)).toEqual([
      ['frontstage-s2-1--backstage-s2-1'],
      ['backstage-s2-1--frontstage-s3-1'],
    ]);
    expect(stops[0]?.focus).toEqual(['frontstage-s2-1', 'backstage-s2-1']);
  });

  it('offers the lines that something crosses', () => {
    expect(crossedLines(visit)).toEqual(['interaction', 'visibility', 'internalInteraction']);
    expect(crossedLines({ ...visit, link: {} })).toEqual([]);
  });
});
