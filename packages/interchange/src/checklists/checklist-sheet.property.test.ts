import {
  AUDIT_KINDS,
  checklistBeingWrittenSchema,
  type ChecklistDraft,
  type Condition,
  type Item,
  type Scale,
} from '@truthline/audit';
import {
  BASES,
  DIMENSIONS,
  LANE_KINDS,
  LANGUAGES,
  SERVICES,
  momentIdSchema,
  type LocalText,
} from '@truthline/blueprint';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleChecklist } from '../testing/sample-checklist.ts';
import { exampleChecklist } from './example-checklist.ts';
import { readChecklistSheet } from './read-checklist-sheet.ts';
import { SCALE_TYPES } from './sheet-columns.ts';
import { writeChecklistSheet } from './write-checklist-sheet.ts';

const writing = (checklist: ChecklistDraft) => ({
  checklistId: checklist.checklistId,
  title: checklist.title,
  service: checklist.service,
  settings: checklist.settings,
  sections: checklist.sections,
  repeatGroups: checklist.repeatGroups,
  items: checklist.items,
  confirmedTexts: [],
});

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      '+86',
      '-',
      '@cmd',
      '# no remark',
      '_x0041_',
      ' spaces ',
      'a\nb',
      '中文；|',
      'TRUE',
      '12',
    ),
  )
  .filter(text => text.isWellFormed() && !/[\p{Cc}\p{Cn}]/u.test(text.replaceAll('\n', '')));
const text: fc.Arbitrary<LocalText> = fc.record({ zh: words, en: words });
const written = text.filter(({ zh, en }) => zh.trim() !== '' || en.trim() !== '');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const key = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);
const keys = (least: number, most: number) => fc.uniqueArray(key, { minLength: least, maxLength: most });
const plus = (number: number) => (Object.is(number, -0) ? 0 : number);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(plus);
const real = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(plus);
const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });

const band = fc.record({
  comparison: fc.constantFrom('<=' as const, '>=' as const, '=' as const),
  value: real,
  score: share,
});
const minute = fc.oneof(fc.integer({ min: 0, max: 1439 }), real);

const scaleOf = (type: Scale['type']): fc.Arbitrary<Scale> => {
  const options = (least: number, most: number) =>
    keys(least, most).chain(own =>
      fc.tuple(...own.map(each => text.map(label => ({ key: each, text: label })))),
    );
  switch (type) {
    case 'ordinal':
      return options(2, 4).chain(own =>
        fc
          .tuple(...own.map(each => share.map(score => ({ ...each, score }))))
          .map(levels => ({ type, levels })),
      );
    case 'multi':
      return options(1, 4).chain(own =>
        fc.record({
          type: fc.constant(type),
          options: fc.constant(own),
          criticalOptions: fc.subarray(own.map(each => each.key)),
          needed: maybe(fc.integer({ min: 1, max: 30 })),
        }),
      );
    case 'single':
      return options(1, 4).chain(own =>
        fc
          .tuple(...own.map(each => maybe(share).map(score => ({ ...each, score }))))
          .map(scored => ({ type, options: scored })),
      );
    case 'multiple':
      return options(1, 4).chain(own =>
        fc
          .tuple(
            ...own.map(each =>
              fc
                .tuple(maybe(share), fc.boolean())
                .map(([score, exclusive]) => ({ ...each, score, exclusive })),
            ),
          )
          .map(scored => ({ type, options: scored })),
      );
    case 'measure':
      return fc.record({
        type: fc.constant(type),
        quantity: fc.constantFrom(
          'duration' as const,
          'count' as const,
          'percent' as const,
          'number' as const,
        ),
        metric: key,
        unit: fc.constantFrom('s', 'min', '%', 'rings', '次', 'km/h'),
        better: fc.constantFrom('lower' as const, 'higher' as const),
        bands: fc.array(band, { maxLength: 3 }),
        otherwise: share,
        timer: maybe(fc.constantFrom('threeRings' as const, 'fiveMinutes' as const)),
      });
    case 'timeOfDay':
      return fc.record({
        type: fc.constant(type),
        bands: fc.array(
          fc.tuple(band, minute).map(([each, value]) => ({ ...each, value })),
          { maxLength: 3 },
        ),
        otherwise: share,
      });
    case 'photo':
    case 'audio':
      return fc.record({
        type: fc.constant(type),
        least: fc.integer({ min: 1, max: 10 }),
        most: fc.integer({ min: 1, max: 30 }),
      });
    case 'yesNo':
    case 'text':
    case 'date':
    case 'location':
    case 'signature':
      return fc.constant({ type });
  }
};

const condition = (items: readonly string[]): fc.Arbitrary<Condition> =>
  fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.array(
      fc.record({
        itemId: fc.constantFrom(...items),
        is: fc.constantFrom(
          ...(['equals', 'differs', 'atLeast', 'atMost', 'includes', 'answered', 'notApplicable'] as const),
        ),
        value: fc.oneof(
          maybe(fc.boolean()),
          real,
          words,
          fc.constantFrom('yes', 'null', '3', 'and', 'or', 'a "b"', '-', '1e5'),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

const itemOf = (
  id: string,
  sectionId: string,
  groups: readonly string[],
  ids: readonly string[],
): fc.Arbitrary<Item> =>
  fc.record({
    id: fc.constant(id),
    sectionId: fc.constant(sectionId),
    momentId: key.map(each => momentIdSchema.parse(`mot-${each}`)),
    momentName: text,
    laneKind: fc.constantFrom(...LANE_KINDS),
    question: text,
    standard: text,
    hint: maybe(written),
    scale: fc.constantFrom(...SCALE_TYPES).chain(scaleOf),
    weight,
    bonus: fc.boolean(),
    critical: fc.boolean(),
    dimension: fc.constantFrom(...DIMENSIONS),
    evidence: fc.array(
      words.filter(each => each !== ''),
      { maxLength: 3 },
    ),
    auditKinds: fc.subarray([...AUDIT_KINDS], { minLength: 1 }),
    notApplicableRule: maybe(written),
    shownIf: maybe(condition(ids)),
    repeatGroupId: groups.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...groups)),
    basis: fc.constantFrom(...BASES),
  });

const checklist: fc.Arbitrary<ChecklistDraft> = fc
  .record({ sectionIds: keys(1, 3), groupIds: keys(0, 2), itemIds: keys(1, 6), checklistId: key })
  .chain(({ sectionIds, groupIds, itemIds, checklistId }) =>
    fc.record({
      checklistId: fc.constant(checklistId),
      title: written,
      service: fc.constantFrom(...SERVICES),
      settings: fc.record({
        notApplicable: fc.constantFrom('excluded' as const, 'fullScore' as const),
        notObserved: fc.constantFrom('excluded' as const, 'zero' as const),
        critical: fc.constantFrom('failsOutcome' as const, 'zeroesSection' as const, 'none' as const),
        passMark: maybe(fc.integer({ min: 0, max: 100 })),
        bonusCap: maybe(fc.double({ min: 0, max: 100, noNaN: true }).map(plus)),
        rounding: fc.constantFrom('none' as const, 'whole' as const, 'oneDecimal' as const),
        signature: fc.constantFrom('none' as const, 'dealer' as const),
      }),
      sections: fc.tuple(
        ...sectionIds.map(id =>
          fc.record({
            id: fc.constant(id),
            name: text,
            weight,
            passMark: maybe(fc.integer({ min: 0, max: 100 })),
            shownIf: maybe(condition(itemIds)),
            notApplicableRule: maybe(written),
          }),
        ),
      ),
      repeatGroups: fc.tuple(
        ...groupIds.map(id =>
          fc.record({
            id: fc.constant(id),
            sectionId: fc.constantFrom(...sectionIds),
            name: text,
            least: fc.integer({ min: 0, max: 50 }),
            most: fc.integer({ min: 1, max: 50 }),
            combine: fc.constantFrom('mean' as const, 'worst' as const),
          }),
        ),
      ),
      items: fc.tuple(
        ...itemIds.map(id =>
          fc.constantFrom(...sectionIds).chain(sectionId => itemOf(id, sectionId, groupIds, itemIds)),
        ),
      ),
    }),
  );

const back = async (draft: ChecklistDraft, language: 'zh' | 'en') => {
  const read = await readChecklistSheet(await writeChecklistSheet(draft, language));
  return read.ok ? read.value : read.error;
};
const whole = (draft: ChecklistDraft) => ({ source: 'sheet', leftOut: [], content: writing(draft) });

it('a checklist that was written is read again as it was, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(checklist, fc.constantFrom(...LANGUAGES), async (draft, language) => {
      // What is generated is a checklist; else the test would say nothing.
      expect(checklistBeingWrittenSchema.safeParse(writing(draft)).error).toBeUndefined();
      expect(await back(draft, language)).toEqual(whole(draft));
    }),
    { numRuns: 80 },
  );
});

it.each([...LANGUAGES])('the example and a published version come back whole (%s)', async language => {
  for (const draft of [exampleChecklist, sampleChecklist])
    expect(await back(draft, language)).toEqual(whole(draft));
});
