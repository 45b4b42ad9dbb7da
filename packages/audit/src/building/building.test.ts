import { emptyBlueprint } from '@truthline/blueprint';
import { blueprintArbitrary } from '@truthline/blueprint/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  itemSchema,
  sectionSchema,
  type ChecklistBeingWritten,
  type ChecklistVersion,
  type Item,
} from '../checklist.ts';
import { draftOf } from '../publish-checklist.ts';
import { scoreAudit } from '../score-audit.ts';
import {
  buildChecklist,
  buildItem,
  buildSection,
  level,
  measured,
  multiScale,
  no,
  ordinalScale,
  pickupScale,
  plainSettings,
  yes,
} from '../testing/build-checklist.ts';
import { validateChecklist } from '../validate-checklist.ts';
import { listChecklistDifferences } from './checklist-difference.ts';
import { languageGaps } from './language-gaps.ts';
import { listTexts } from './list-texts.ts';
import { outcomeChanges, type JudgedAudit } from './outcome-changes.ts';
import { proposeItems } from './propose-items.ts';
import { scaleOfMeasure } from './scale-of-measure.ts';
import { stayInOrder } from './stay-in-order.ts';

describe('BU-1 items from a blueprint', () => {
  test('every moment with a standard proposes one valid item, in a section of its stage', () => {
    fc.assert(
      fc.property(blueprintArbitrary(), blueprint => {
        const { sections, items } = proposeItems(blueprint);
        const standards = Object.values(blueprint.moment).filter(({ standard }) => standard !== null);
        expect(items.map(({ momentId }) => momentId).toSorted()).toEqual(
          standards.map(({ id }) => id).toSorted(),
        );
        for (const item of items) expect(itemSchema.parse(item)).toEqual(item);
        for (const section of sections) expect(sectionSchema.parse(section)).toEqual(section);
        const reasons = validateChecklist({
          ...draftOf(buildChecklist(items)),
          sections: [...sections],
          items: [...items],
        }).map(({ reason }) => reason);
        // Blank names and thresholds out of reach are the drawing's; ids and places are ours.
        expect(
          reasons.filter(reason =>
            ['duplicateItem', 'duplicateSection', 'unknownSection', 'emptySection'].includes(reason),
          ),
        ).toEqual([]);
      }),
    );
    expect(proposeItems(emptyBlueprint({ zh: '', en: '' }, 'sales'))).toEqual({ sections: [], items: [] });
  });

  test('a threshold becomes bands, half a score within its tolerance, and the timer it is known for', () => {
    const threshold = { type: 'threshold', comparison: '<=', value: 9, unit: 's', tolerance: 6 } as const;
    expect(scaleOfMeasure(threshold)).toEqual({ ...pickupScale, metric: 's', timer: 'nineSeconds' });
    expect(
      scaleOfMeasure({ ...threshold, comparison: '>=', value: 90, unit: '%', tolerance: 10 }),
    ).toMatchObject({
      quantity: 'percent',
      better: 'higher',
      bands: [
        { comparison: '>=', value: 90, score: 1 },
        { comparison: '>=', value: 80, score: 0.5 },
      ],
      timer: null,
    });
    expect(scaleOfMeasure({ ...threshold, unit: '升' })).toMatchObject({
      quantity: 'number',
      metric: 'value',
    });
    expect(scaleOfMeasure(null)).toEqual({ type: 'yesNo' });
  });
});

const written = (version: ChecklistVersion, confirmedTexts: string[] = []): ChecklistBeingWritten => ({
  ...draftOf(version),
  confirmedTexts,
});

describe('BU-2 gaps between the languages', () => {
  const base = buildChecklist([buildItem('a', { scale: multiScale(['x', 'y']) }), buildItem('b')]);
  const withItem = (fields: Partial<Item>): ChecklistVersion => ({
    ...base,
    items: base.items.map(item => (item.id === 'a' ? { ...item, ...fields } : item)),
  });

  test('nothing is missing where both are written, nor where neither is', () => {
    expect(languageGaps(written(base), base)).toEqual([]);
    expect(languageGaps(written(withItem({ hint: { zh: '', en: ' ' } })), base)).toEqual([]);
  });

  test('missing is what one language alone says, in whatever field', () => {
    const one = withItem({
      hint: { zh: '看表', en: '' },
      scale: {
        ...multiScale(['x']),
        type: 'multi',
        options: [{ key: 'x', text: { zh: '', en: 'x' } }],
      } as Item['scale'],
    });
    expect(languageGaps(written(one), null)).toEqual([
      { path: 'items.a.hint', language: 'en', gap: 'missing' },
      { path: 'items.a.scale.x', language: 'zh', gap: 'missing' },
    ]);
  });

  test('stale is what was not rewritten with the other language, until someone confirms it', () => {
    const question = { ...base.items[0]?.question, zh: '新的问题', en: 'Question a' };
    expect(languageGaps(written(withItem({ question })), base)).toEqual([
      { path: 'items.a.question', language: 'en', gap: 'stale' },
    ]);
    expect(languageGaps(written(withItem({ question }), ['items.a.question']), base)).toEqual([]);
    expect(languageGaps(written(withItem({ question: { ...question, en: 'New' } })), base)).toEqual([]);
    expect(languageGaps(written(withItem({ question })), null)).toEqual([]);
  });

  test('reordering makes no text stale, and every text of a checklist has one path', () => {
    expect(languageGaps(written({ ...base, items: base.items.toReversed() }), base)).toEqual([]);
    const paths = listTexts(base).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const words = JSON.stringify(draftOf(base)).match(/"zh":/g) ?? [];
    expect(paths).toHaveLength(words.length);
  });
});

describe('BU-3 differences of two checklists', () => {
  const from = buildChecklist(
    [
      buildItem('a'),
      buildItem('b'),
      buildItem('c'),
      buildItem('d', { sectionId: 's2', scale: ordinalScale }),
    ],
    { sections: [buildSection('s1', 40), buildSection('s2', 60)] },
  );
  const kinds = (to: ChecklistVersion) =>
    listChecklistDifferences(from, to).map(
      ({ kind, place, fields, scores }) =>
        `${kind} ${place.table} ${place.id} ${fields.map(({ field }) => field).join()} ${scores ? 'scores' : 'silent'}`,
    );

  test('none between equals, and every one says what it is about and whether it can change a score', () => {
    expect(kinds({ ...from, version: 2, scoringVersion: 1 })).toEqual([]);
    const [a, b, c, d] = from.items;
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error('four items');
    const to: ChecklistVersion = {
      ...from,
      title: { zh: '新', en: 'New' },
      settings: { ...plainSettings, passMark: 80 },
      sections: [buildSection('s1', 40, { name: { zh: '改', en: 'Renamed' } }), buildSection('s2', 60)],
      items: [
        c,
        { ...a, question: { zh: '问', en: 'Asked otherwise' } },
        { ...d, sectionId: 's1', weight: 2, notApplicableRule: { zh: '改', en: 'Other words' } },
        buildItem('e'),
      ],
    };
    expect(kinds(to)).toEqual([
      'changed checklist test title silent',
      'changed settings test passMark scores',
      'changed section s1 name silent',
      'removed item b  scores',
      'moved item c  silent',
      'changed item a question silent',
      'moved item d sectionId scores',
      'changed item d weight,notApplicableRule scores',
      'added item e  scores',
    ]);
  });

  test('the words of a level are silent, its score is not', () => {
    const withLevels = (score: number, en: string) => ({
      ...from,
      items: from.items.map(item =>
        item.id === 'd' && item.scale.type === 'ordinal'
          ? {
              ...item,
              scale: {
                ...item.scale,
                levels: item.scale.levels.map(each =>
                  each.key === 'partly' ? { ...each, score, text: { zh: en, en } } : each,
                ),
              },
            }
          : item,
      ),
    });
    expect(kinds(withLevels(0.5, 'Half'))).toEqual(['changed item d scale silent']);
    expect(kinds(withLevels(0.6, 'Half'))).toEqual(['changed item d scale scores']);
  });

  test('a difference is silent only where no answers score otherwise', () => {
    const fields = fc.constantFrom<Partial<Item>>(
      { question: { zh: 'x', en: 'x' } },
      { weight: 7 },
      { critical: true },
      { bonus: true },
      { evidence: ['photo'] },
      { hint: { zh: 'x', en: 'x' } },
      { notApplicableRule: null },
      { auditKinds: ['oem'] },
      { basis: 'seed' },
      { dimension: 'empathy' },
    );
    const answers = fc.tuple(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('met', 'partly', 'notMet'),
    );
    fc.assert(
      fc.property(fields, fc.nat({ max: 3 }), answers, (change, at, [a, b, c, d]) => {
        const to = {
          ...from,
          items: from.items.map((item, index) => (index === at ? { ...item, ...change } : item)),
        };
        const given = [a ? yes('a') : no('a'), b ? yes('b') : no('b'), c ? yes('c') : no('c'), level('d', d)];
        const silent = listChecklistDifferences(from, to).every(({ scores }) => !scores);
        const same = scoreAudit(from, given, 'self').overall === scoreAudit(to, given, 'self').overall;
        expect(!silent || same).toBe(true);
      }),
    );
  });

  test('as few as possible are said to have moved', () => {
    expect([...stayInOrder(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])].toSorted()).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 7 }),
        fc.infiniteStream(fc.nat()),
        (ids, keys) => {
          const list = ids.map(String);
          const to = list.toSorted(() => ((keys.next().value ?? 0) % 3) - 1);
          const stayed = stayInOrder(list, to);
          const kept = to.filter(id => stayed.has(id));
          expect(kept).toEqual(list.filter(id => stayed.has(id)));
          const longest = (rest: readonly string[], last: number): number =>
            rest.reduce((best, id, index) => {
              const place = list.indexOf(id);
              return place > last ? Math.max(best, 1 + longest(rest.slice(index + 1), place)) : best;
            }, 0);
          expect(stayed.size).toBe(longest(to, -1));
        },
      ),
    );
  });
});

describe('BU-4 the rule sandbox', () => {
  const from = buildChecklist(
    [buildItem('a', { weight: 3 }), buildItem('b'), buildItem('t', { scale: pickupScale })],
    { settings: { ...plainSettings, passMark: 60 } },
  );
  const audits: readonly JudgedAudit[] = [
    { auditId: 'good', kind: 'self', answers: [yes('a'), yes('b'), measured('t', 5)] },
    { auditId: 'slow', kind: 'self', answers: [yes('a'), yes('b'), measured('t', 12)] },
    { auditId: 'poor', kind: 'mystery', answers: [no('a'), yes('b'), measured('t', 5)] },
    { auditId: 'open', kind: 'self', answers: [yes('a')] },
  ];

  test('says who would change result, and how', () => {
    const to = {
      ...from,
      settings: { ...plainSettings, passMark: 95 },
      items: from.items.map(item => (item.id === 'a' ? { ...item, critical: true } : item)),
    };
    expect(outcomeChanges(audits, from, to)).toEqual({
      audits: 3,
      changed: [
        {
          auditId: 'slow',
          kind: 'self',
          before: { overall: 90, outcome: 'pass' },
          after: { overall: 90, outcome: 'fail' },
        },
      ],
      counts: { scoreChanged: 0, outcomeChanged: 1, passToFail: 1, failToPass: 0 },
      leftOut: [],
    });
    expect(outcomeChanges(audits, from, from).changed).toEqual([]);
    const easier = { ...from, settings: { ...plainSettings, passMark: 40 } };
    expect(outcomeChanges(audits, from, easier).counts).toMatchObject({ failToPass: 1, passToFail: 0 });
  });

  test('leaves out what nobody was asked or answered otherwise, and says in how many audits', () => {
    const to: ChecklistVersion = {
      ...from,
      items: [
        ...from.items.map((item): Item => (item.id === 'b' ? { ...item, scale: ordinalScale } : item)),
        buildItem('new', { weight: 100 }),
      ],
    };
    const changes = outcomeChanges(audits, from, to);
    expect(changes.leftOut).toEqual([
      { itemId: 'b', audits: 3 },
      { itemId: 'new', audits: 3 },
    ]);
    expect(changes.changed.map(({ auditId, after }) => [auditId, after.overall])).toEqual([
      ['slow', 87.5],
      ['poor', 25],
    ]);
  });

  test('leaves out also what hangs on an item nobody was asked', () => {
    const asked = { match: 'all' as const, tests: [{ itemId: 'new', is: 'equals' as const, value: true }] };
    const to: ChecklistVersion = {
      ...from,
      items: [
        buildItem('new'),
        ...from.items.map(item => (item.id === 'a' ? { ...item, shownIf: asked } : item)),
      ],
    };
    const changes = outcomeChanges(audits, from, to);
    expect(changes.leftOut).toEqual([
      { itemId: 'new', audits: 3 },
      { itemId: 'a', audits: 3 },
    ]);
    expect(changes.changed.map(({ auditId, after }) => [auditId, after.overall])).toEqual([
      ['slow', 75],
      ['poor', 100],
    ]);
  });

  test('audits that the new rules cannot judge at all change nothing', () => {
    const to = buildChecklist([buildItem('other')]);
    expect(outcomeChanges(audits, from, to)).toMatchObject({
      changed: [],
      leftOut: [{ itemId: 'other', audits: 3 }],
    });
  });
});
