import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKeyOf, parseAnswerKey } from './answer-key.ts';
import { answerSchema, type Answer } from './answer.ts';
import { missingAnswers } from './asked-items.ts';
import { checklistVersionSchema, type ChecklistVersion, type Item } from './checklist.ts';
import type { Condition } from './condition.ts';
import { roundScore } from './rounding.ts';
import { scoreAudit } from './score-audit.ts';
import { readAudit } from './shown-items.ts';
import {
  buildChecklist,
  buildGroup,
  buildItem,
  buildSection,
  multiScale,
  ordinalScale,
  pickupScale,
} from './testing/build-checklist.ts';
import type { Scale } from './scale.ts';
import { validateChecklist } from './validate-checklist.ts';

const word = (text: string) => ({ zh: text, en: text });

const SCALES: readonly Scale[] = [
  { type: 'yesNo' },
  ordinalScale,
  multiScale(['a', 'b', 'c']),
  {
    type: 'multi',
    options: ['a', 'b', 'c'].map(key => ({ key, text: word(key) })),
    criticalOptions: [],
    needed: 2,
  },
  pickupScale,
  {
    type: 'single',
    options: [
      { key: 'a', text: word('a'), score: 1 },
      { key: 'b', text: word('b'), score: 0.3 },
      { key: 'c', text: word('c'), score: null },
    ],
  },
  {
    type: 'multiple',
    options: [
      { key: 'a', text: word('a'), score: 0.7, exclusive: false },
      { key: 'b', text: word('b'), score: 0.6, exclusive: false },
      { key: 'c', text: word('c'), score: 0, exclusive: true },
    ],
  },
  { type: 'timeOfDay', bands: [{ comparison: '<=', value: 540, score: 1 }], otherwise: 0 },
  { type: 'text' },
  { type: 'date' },
  { type: 'location' },
  { type: 'photo', least: 1, most: 3 },
  { type: 'signature' },
];

const FILE = '7f8a2f0e-1c1b-4d7e-9a55-0242ac120002';

/** An answer that fits a scale; `x` chooses which. */
const valueFor = (scale: Scale, x: number): Extract<Answer, { state: 'answered' }>['value'] => {
  const key = (['a', 'b', 'c'] as const)[x % 3] ?? 'a';
  switch (scale.type) {
    case 'yesNo':
      return { type: 'yesNo', yes: x % 2 === 0 };
    case 'ordinal':
      return { type: 'ordinal', level: scale.levels[x % scale.levels.length]?.key ?? 'met' };
    case 'multi':
      return { type: 'multi', ticked: ['a', 'b', 'c'].slice(x % 4) };
    case 'single':
      return { type: 'single', option: key };
    case 'multiple':
      return { type: 'multiple', chosen: x % 4 === 3 ? ['a', 'b'] : [key] };
    case 'measure':
      return { type: 'measure', measured: x % 20 };
    case 'timeOfDay':
      return { type: 'timeOfDay', minutes: (x * 37) % 1440 };
    case 'text':
      return { type: 'text', text: `seen ${x}` };
    case 'date':
      return { type: 'date', date: `2026-03-${String((x % 28) + 1).padStart(2, '0')}` };
    case 'location':
      return { type: 'location', latitude: 39.9, longitude: 116.4, accuracyMetres: x };
    case 'photo':
    case 'audio':
    case 'signature':
      return { type: 'files', fileIds: [FILE] };
  }
};

type Plan = {
  readonly scale: Scale;
  readonly section: number;
  readonly weight: number;
  readonly bonus: boolean;
  readonly critical: boolean;
  readonly repeated: boolean;
  readonly looksAt: number | null;
};

const planArbitrary: fc.Arbitrary<Plan> = fc.record({
  scale: fc.constantFrom(...SCALES),
  section: fc.integer({ min: 0, max: 2 }),
  weight: fc.double({ min: 0.01, max: 1000, noNaN: true }),
  bonus: fc.boolean(),
  critical: fc.boolean(),
  repeated: fc.boolean(),
  looksAt: fc.option(fc.nat({ max: 20 })),
});

const shownWhen = (itemId: string, scale: Scale): Condition => ({
  match: 'all',
  tests: [
    scale.type === 'yesNo' ? { itemId, is: 'equals', value: true } : { itemId, is: 'answered', value: null },
  ],
});

/** Checklists with everything in them: items sorted by section, conditions on any item before. */
const versionArbitrary: fc.Arbitrary<ChecklistVersion> = fc
  .record({
    plans: fc.array(planArbitrary, { minLength: 1, maxLength: 18 }),
    bonusCap: fc.option(fc.integer({ min: 0, max: 100 })),
    rounding: fc.constantFrom('none', 'whole', 'oneDecimal'),
    notApplicable: fc.constantFrom('excluded', 'fullScore'),
    critical: fc.constantFrom('failsOutcome', 'zeroesSection', 'none'),
    combine: fc.constantFrom('mean', 'worst'),
    least: fc.integer({ min: 0, max: 3 }),
    passMark: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ plans, combine, least, passMark, ...settings }) => {
    const sorted = plans.toSorted((a, b) => a.section - b.section);
    const items: Item[] = [];
    sorted.forEach(({ section, repeated, looksAt, ...fields }, index) => {
      const before = looksAt === null || index === 0 ? undefined : items[looksAt % index];
      items.push(
        buildItem(`i${index}`, {
          ...fields,
          critical: fields.critical && !fields.bonus,
          sectionId: `s${section}`,
          repeatGroupId: repeated ? `g${section}` : null,
          shownIf: before === undefined ? null : shownWhen(before.id, before.scale),
        }),
      );
    });
    return buildChecklist(items, {
      settings: { notObserved: 'excluded', passMark: null, signature: 'none', ...settings },
      sections: [0, 1, 2].map(section =>
        buildSection(`s${section}`, section + 1, {
          passMark,
          notApplicableRule: section === 1 ? word('no test drive') : null,
        }),
      ),
      repeatGroups: [0, 1, 2].map(section =>
        buildGroup(`g${section}`, { sectionId: `s${section}`, least, most: 4, combine }),
      ),
    });
  });

/** Answers to some places, in some instances, some of them not applicable. */
const answersFor = (version: ChecklistVersion, seeds: readonly number[]): readonly Answer[] =>
  version.items.flatMap((item, index): readonly Answer[] => {
    const seed = seeds[index % seeds.length] ?? 0;
    const instances = item.repeatGroupId === null ? [undefined] : [1, 2, 3, 4].slice(seed % 4);
    return instances.flatMap((instance): readonly Answer[] => {
      const x = seed + 7 * (instance ?? 0);
      const place = instance === undefined ? { itemId: item.id } : { itemId: item.id, instance };
      if (x % 11 === 0) return [];
      if (x % 9 === 0) return [{ ...place, state: 'notApplicable', reason: 'none', note: '' }];
      if (x % 13 === 0) return [{ ...place, state: 'notObserved', note: '' }];
      return [{ ...place, state: 'answered', value: valueFor(item.scale, x), note: '' }];
    });
  });

const auditArbitrary = fc
  .record({
    version: versionArbitrary,
    seeds: fc.array(fc.nat({ max: 1000 }), { minLength: 18, maxLength: 18 }),
  })
  .map(({ version, seeds }) => ({ version, answers: answersFor(version, seeds) }));

const partsOf = (card: ReturnType<typeof scoreAudit>) => [
  ...card.sections,
  ...card.moments,
  ...card.dimensions,
  ...card.lanes,
];

describe('SC-8 everything in a checklist at once', () => {
  test('every audit has a scorecard with every number inside its bounds, and what is drawn is a checklist', () => {
    fc.assert(
      fc.property(auditArbitrary, ({ version, answers }) => {
        expect(checklistVersionSchema.parse(version)).toEqual(version);
        for (const answer of answers) expect(answerSchema.parse(answer)).toEqual(answer);
        const card = scoreAudit(version, answers);
        for (const { score } of card.items) expect(score === null || (score >= 0 && score <= 1)).toBe(true);
        for (const part of partsOf(card)) {
          expect(part.score === null || (part.score >= 0 && part.score <= 100)).toBe(true);
          expect(part.bonus >= 0 && part.bonus <= (version.settings.bonusCap ?? 0) + 1e-9).toBe(true);
          expect(part.passed <= part.counted && part.weightedScore <= part.weight + 1e-6).toBe(true);
        }
        expect(card.unanswered).toEqual(missingAnswers(version, answers));
      }),
    );
  });

  test('the order of answers changes nothing', () => {
    fc.assert(
      fc.property(auditArbitrary, ({ version, answers }) => {
        expect(scoreAudit(version, answers.toReversed())).toEqual(scoreAudit(version, answers));
      }),
    );
  });
});

test('SC-9 an answer that does not stand changes nothing, whatever it is and whether it is there', () => {
  fc.assert(
    fc.property(auditArbitrary, fc.nat(), ({ version, answers }, x) => {
      const { places, standing } = readAudit(version, answers);
      const asked = new Set(places.map(({ key }) => key));
      const hidden = answers.filter(answer => !asked.has(answerKeyOf(answer)));
      const others = answers.filter(answer => asked.has(answerKeyOf(answer)));
      const changed = hidden.map((answer): Answer => {
        const item = version.items.find(({ id }) => id === answer.itemId);
        return item === undefined || answer.state !== 'answered'
          ? answer
          : { ...answer, value: valueFor(item.scale, x) };
      });
      expect(scoreAudit(version, [...others, ...changed])).toEqual(scoreAudit(version, answers));
      expect([...standing.keys()].every(key => asked.has(key))).toBe(true);
    }),
  );
});

test('SC-10 an item weighs once, however often it is answered', () => {
  fc.assert(
    fc.property(auditArbitrary, ({ version, answers }) => {
      const card = scoreAudit(version, answers);
      for (const section of card.sections) {
        const own = card.items.filter(
          ({ sectionId, score, bonus }) => sectionId === section.key && score !== null && !bonus,
        );
        expect(section.counted).toBe(own.length);
        expect(section.weight).toBe(own.reduce((sum, { weight }) => sum + weight, 0));
      }
      for (const { score, instances } of card.items.filter(item => item.instances.length > 0)) {
        const counted = instances.filter(each => each !== null);
        expect(score === null).toBe(counted.length === 0);
        expect(score === null || score >= Math.min(...counted) - 1e-12).toBe(true);
        expect(score === null || score <= Math.max(...counted) + 1e-12).toBe(true);
      }
    }),
  );
});

test('SC-11 a bonus never lowers a score, and without a cap it does nothing', () => {
  fc.assert(
    fc.property(auditArbitrary, ({ version, answers }) => {
      const plain = scoreAudit(
        { ...version, settings: { ...version.settings, bonusCap: null, rounding: 'none' } },
        answers,
      );
      const capped = scoreAudit({ ...version, settings: { ...version.settings, rounding: 'none' } }, answers);
      capped.sections.forEach((section, index) => {
        const before = plain.sections[index]?.score ?? null;
        const after = section.score;
        expect(before === null ? after === null : after !== null && after >= before - 1e-9).toBe(true);
      });
      expect(partsOf(plain).every(({ bonus }) => bonus === 0)).toBe(true);
    }),
  );
});

test('SC-12 rounding changes no sum, is idempotent and never moves a score by more than half a step', () => {
  fc.assert(
    fc.property(auditArbitrary, ({ version, answers }) => {
      const exact = scoreAudit({ ...version, settings: { ...version.settings, rounding: 'none' } }, answers);
      for (const [rounding, step] of [
        ['whole', 1],
        ['oneDecimal', 0.1],
      ] as const) {
        const rounded = scoreAudit({ ...version, settings: { ...version.settings, rounding } }, answers);
        const sums = ({ sections }: typeof exact) =>
          sections.map(({ weightedScore, weight, counted, passed }) => [
            weightedScore,
            weight,
            counted,
            passed,
          ]);
        expect(sums(rounded)).toEqual(sums(exact));
        expect(rounded.moments).toEqual(exact.moments);
        const pairs = [
          [rounded.overall, exact.overall],
          ...rounded.sections.map(({ score }, index) => [score, exact.sections[index]?.score ?? null]),
        ];
        for (const [after, before] of pairs)
          expect(
            typeof after === 'number' && typeof before === 'number'
              ? Math.abs(after - before) <= step / 2 + 1e-8 && roundScore(after, rounding) === after
              : after === before,
          ).toBe(true);
      }
    }),
  );
});

test('SC-12 a half goes up, also where a binary fraction falls short of it', () => {
  expect([82.5, 82.4999, 0.5, 100 * 0.145].map(score => roundScore(score, 'whole'))).toEqual([83, 82, 1, 15]);
  expect([1.05, 2.675, 66.65].map(score => roundScore(score, 'oneDecimal'))).toEqual([1.1, 2.7, 66.7]);
});

test('CL-8 conditions that pass the check never go in circles: reversed, every one of them is named', () => {
  fc.assert(
    fc.property(versionArbitrary, version => {
      const ahead = (list: ChecklistVersion) =>
        validateChecklist(list).filter(({ reason }) => reason === 'conditionLooksAhead').length;
      expect(ahead(version)).toBe(0);
      const within = version.items.filter(({ shownIf, sectionId }) =>
        shownIf?.tests.some(({ itemId }) =>
          version.items.some(other => other.id === itemId && other.sectionId === sectionId),
        ),
      ).length;
      expect(ahead({ ...version, items: version.items.toReversed() })).toBe(within);
    }),
  );
});

test('an answer key reads back, and nothing else reads as one', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9_.-]{1,64}$/),
      fc.option(fc.integer({ min: 1, max: 50 })),
      (itemId, instance) => {
        const place = instance === null ? { itemId } : { itemId, instance };
        expect(parseAnswerKey(answerKeyOf(place))).toEqual(place);
      },
    ),
  );
  expect(['', '#1', 'a#', 'a#0', 'a#51', 'a#01', 'a#1#2', 'a b', 'a#1.5'].map(parseAnswerKey)).toEqual(
    Array.from({ length: 9 }, () => null),
  );
});
