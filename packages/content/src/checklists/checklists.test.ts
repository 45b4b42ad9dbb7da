import {
  TIMER_STARTS,
  checklistVersionSchema,
  listChecklistDifferences,
  draftOf,
  timeStandardOf,
  validateChecklist,
} from '@truthline/audit';
import { describe, expect, it } from 'vitest';
import {
  afterSalesChecklist,
  appointmentChecklist,
  firstChecklists,
  newestChecklists,
  shippedChecklists,
} from './checklists.ts';
import { itemsById, libraryItems } from './library.ts';

const items = [...itemsById.values()];

describe('the shipped checklists', () => {
  it('hold 18, 46, 26 and 5 items of the 77 of the library', () => {
    expect(firstChecklists.map(list => [list.checklistId, list.items.length])).toEqual([
      ['appointment', 18],
      ['aftersales', 46],
      ['sales', 26],
      ['recovery', 5],
    ]);
    expect(items).toHaveLength(77);
  });

  it.each(shippedChecklists.map(list => [`${list.checklistId}@${list.version}`, list] as const))(
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
    expect(firstChecklists.slice(1).map(total)).toEqual([100, 100, 100]);
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

  it('the newest versions time the seven time standards, each by its own timer', () => {
    expect(newestChecklists.map(list => [list.checklistId, list.version, list.items.length])).toEqual([
      ['appointment', 2, 19],
      ['aftersales', 2, 47],
      ['sales', 2, 26],
      ['recovery', 1, 5],
    ]);
    const timed = (newestChecklists[1]?.items ?? []).flatMap(({ id, scale }) =>
      scale.type === 'measure' && scale.timer !== null
        ? [[id, scale.timer, `${scale.bands[0]?.comparison}${scale.bands[0]?.value} ${scale.unit}`]]
        : [],
    );
    expect(timed).toEqual([
      ['A1-01', 'threeRings', '<=3 rings'],
      ['A1-02', 'nineSeconds', '<=9 s'],
      ['A1-16', 'thirtyMinutes', '<=30 min'],
      ['A1-17', 'oneDayBefore', '>=1 d'],
      ['A1-19', 'oneHourBefore', '>=1 h'],
      ['A1-18', 'thirtyMinutes', '<=30 min'],
      ['A2-01', 'fiveMinutes', '>=5 min'],
      ['A2-04', 'fortyFiveMinutes', '>=45 min'],
      ['A2-05', 'fifteenMinutes', '<=15 min'],
    ]);
    expect(new Set(timed.map(([, timer]) => timer))).toEqual(new Set(TIMER_STARTS));
    for (const list of newestChecklists) expect(validateChecklist(draftOf(list))).toEqual([]);
  });

  it('a first version names no timer, and the standards its items are known for all the same', () => {
    const known = appointmentChecklist.items.flatMap(({ id, scale }) =>
      scale.type === 'measure' && timeStandardOf(scale) !== null
        ? [[id, scale.timer, timeStandardOf(scale)]]
        : [],
    );
    expect(known).toEqual([
      ['A1-01', null, 'threeRings'],
      ['A1-02', null, 'nineSeconds'],
      ['A1-16', null, 'thirtyMinutes'],
      ['A1-18', null, 'thirtyMinutes'],
    ]);
  });

  it('a newest version changes what it times and nothing else, at the same weight', () => {
    const [first, newest] = [afterSalesChecklist, newestChecklists[1]];
    if (newest === undefined) throw new Error('no newest after-sales list');
    const weight = (list: typeof first) => list.items.reduce((sum, item) => sum + item.weight, 0);
    expect(weight(newest)).toBe(weight(first));
    expect(listChecklistDifferences(first, draftOf(newest)).length).toBeGreaterThan(0);
    const known = new Map(first.items.map(item => [item.id, item]));
    const same = newest.items.filter(item => known.get(item.id) === item).map(({ id }) => id);
    expect(same).toHaveLength(47 - 9);
    expect(libraryItems).toHaveLength(78);
    expect(libraryItems.filter(({ id }) => newest.items.some(item => item.id === id))).toEqual(newest.items);
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
