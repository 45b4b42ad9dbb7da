import { checklistVersionSchema } from '@truthline/audit';
import { describe, expect, it } from 'vitest';
import { afterSalesChecklist, appointmentChecklist, shippedChecklists } from './checklists.ts';
import { itemsById } from './library.ts';

const items = [...itemsById.values()];

describe('the shipped checklists', () => {
  it('hold 18, 46, 26 and 5 items of the 77 of the library', () => {
    expect(shippedChecklists.map(list => [list.checklistId, list.items.length])).toEqual([
      ['appointment', 18],
      ['aftersales', 46],
      ['sales', 26],
      ['recovery', 5],
    ]);
    expect(items).toHaveLength(77);
  });

  it.each(shippedChecklists.map(list => [list.checklistId, list] as const))(
    '%s passes its own schema and names each item and section once',
    (_, list) => {
      expect(checklistVersionSchema.safeParse(list).error).toBeUndefined();
      expect(new Set(list.items.map(item => item.id)).size).toBe(list.items.length);
      expect(new Set(list.items.map(item => item.sectionId))).toEqual(
        new Set(list.sections.map(section => section.id)),
      );
    },
  );

  it('section weights of one service sum to 100', () => {
    const total = (list: typeof afterSalesChecklist) =>
      list.sections.reduce((sum, section) => sum + section.weight, 0);
    expect(shippedChecklists.slice(1).map(total)).toEqual([100, 100, 100]);
  });

  it('every item has both languages, a moment named after it, and its basis', () => {
    for (const item of items) {
      const texts = [item.momentName, item.question, item.standard, item.notApplicableRule];
      for (const text of texts) {
        if (text === null) continue;
        expect(text.zh).toMatch(/\p{Script=Han}|[≤≥]\d/u);
        expect(text.en).toMatch(/^[^\p{Script=Han}]+$/u);
      }
      expect(item.momentId).toBe(`mot-${item.id.toLowerCase()}`);
    }
    const bases = ['seed', 'seed-adapted', 'proposed'] as const;
    expect(bases.map(basis => items.filter(item => item.basis === basis).length)).toEqual([29, 28, 20]);
  });

  it('an item of the appointment list is the same item in the after-sales list', () => {
    expect(appointmentChecklist.items).toEqual(afterSalesChecklist.items.slice(0, 18));
  });

  it('a critical option is one of the options', () => {
    const withCritical = items.filter(
      item => item.scale.type === 'multi' && item.scale.criticalOptions.length > 0,
    );
    expect(withCritical.map(item => item.id)).toEqual(['S4-03', 'A2-07', 'A3-06']);
    for (const item of withCritical) {
      if (item.scale.type !== 'multi') continue;
      expect(item.scale.options.map(option => option.key)).toEqual(
        expect.arrayContaining(item.scale.criticalOptions),
      );
    }
  });

  it('bands go from the best to the worst, so that the first one satisfied is the right one', () => {
    for (const item of items) {
      if (item.scale.type !== 'measure') continue;
      const scores = item.scale.bands.map(band => band.score);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
      const values = item.scale.bands.map(band =>
        item.scale.type === 'measure' && item.scale.better === 'higher' ? -band.value : band.value,
      );
      expect(values).toEqual([...values].sort((one, other) => one - other));
    }
  });
});
