import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { missingAnswers } from './asked-items.ts';
import { checkAnswer } from './check-answer.ts';
import type { ChecklistVersion, Item, ScoringSettings } from './checklist.ts';
import { joinParts } from './part-score.ts';
import { scoreAudit } from './score-audit.ts';
import {
  buildChecklist,
  buildItem,
  buildSection,
  multiScale,
  notApplicable,
  ordinalScale,
  pickupScale,
} from './testing/build-checklist.ts';

const scales: Item['scale'][] = [
  { type: 'yesNo' },
  ordinalScale,
  multiScale(['a', 'b', 'c'], ['b']),
  pickupScale,
];

const weightArbitrary = fc.double({ min: 0.01, max: 1000, noNaN: true });

const itemArbitrary = fc
  .record({
    section: fc.integer({ min: 0, max: 3 }),
    moment: fc.integer({ min: 0, max: 5 }),
    scale: fc.constantFrom(...scales),
    weight: weightArbitrary,
    critical: fc.boolean(),
    dimension: fc.constantFrom('reliability', 'empathy', 'tangibles'),
  })
  .map(
    ({ section, moment, ...fields }) =>
      (id: string) =>
        buildItem(id, { ...fields, sectionId: `s${section}`, momentId: buildItem(`m${moment}`).momentId }),
  );

const settingsArbitrary: fc.Arbitrary<ScoringSettings> = fc.record({
  notApplicable: fc.constantFrom('excluded', 'fullScore'),
  notObserved: fc.constantFrom('excluded', 'zero'),
  critical: fc.constantFrom('failsOutcome', 'zeroesSection', 'none'),
  passMark: fc.option(fc.integer({ min: 0, max: 100 })),
  bonusCap: fc.constant(null),
  rounding: fc.constant('none'),
  signature: fc.constant('none'),
});

const versionArbitrary: fc.Arbitrary<ChecklistVersion> = fc
  .record({
    makers: fc.array(itemArbitrary, { minLength: 1, maxLength: 25 }),
    settings: settingsArbitrary,
    weights: fc.tuple(weightArbitrary, weightArbitrary, weightArbitrary, weightArbitrary),
  })
  .map(({ makers, settings, weights }) =>
    buildChecklist(
      makers.map((make, index) => make(`i${index}`)),
      { settings, sections: weights.map((weight, index) => buildSection(`s${index}`, weight)) },
    ),
  );

/** Any answer at all, fitting or not, to an item that may not exist. */
const answerArbitrary: fc.Arbitrary<Answer> = fc
  .record({ index: fc.integer({ min: 0, max: 27 }), which: fc.integer({ min: 0, max: 7 }), x: fc.double() })
  .map(({ index, which, x }): Answer => {
    const itemId = `i${index}`;
    const answered = (value: Extract<Answer, { state: 'answered' }>['value']): Answer => ({
      itemId,
      state: 'answered',
      value,
      note: '',
    });
    switch (which) {
      case 0:
        return answered({ type: 'yesNo', yes: true });
      case 1:
        return answered({ type: 'yesNo', yes: false });
      case 2:
        return answered({ type: 'ordinal', level: 'partly' });
      case 3:
        return answered({ type: 'multi', ticked: ['a', 'b'] });
      case 4:
        return answered({ type: 'multi', ticked: ['nonsense', 'a', 'a'] });
      case 5:
        return answered({ type: 'measure', measured: x });
      case 6:
        return notApplicable(itemId, x > 0 ? 'because' : '');
      default:
        return { itemId, state: 'notObserved', note: '' };
    }
  });

const fitting = (item: Item, seed: number): Answer => {
  const answered = (value: Extract<Answer, { state: 'answered' }>['value']): Answer => ({
    itemId: item.id,
    state: 'answered',
    value,
    note: '',
  });
  if (seed % 7 === 0) return notApplicable(item.id);
  switch (item.scale.type) {
    case 'yesNo':
      return answered({ type: 'yesNo', yes: seed % 2 === 0 });
    case 'ordinal':
      return answered({ type: 'ordinal', level: seed % 2 === 0 ? 'met' : 'partly' });
    case 'multi':
      return answered({ type: 'multi', ticked: ['a', 'b', 'c'].slice(seed % 4) });
    case 'measure':
      return answered({ type: 'measure', measured: seed % 20 });
    case 'single':
    case 'multiple':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      throw new RangeError(`no item here is answered by ${item.scale.type}`);
  }
};

const auditArbitrary = fc
  .record({
    version: versionArbitrary,
    seeds: fc.array(fc.nat({ max: 1000 }), { minLength: 25, maxLength: 25 }),
  })
  .map(({ version, seeds }) => ({
    version,
    answers: version.items.map((item, index) => fitting(item, seeds[index] ?? 0)),
  }));

/** Two scores that differ by rounding at most. */
const near = (one: number | null | undefined, other: number | null | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 1e-9 : one === other;

describe('SC-8 scoreAudit', () => {
  test('is total: any answers to any checklist have a scorecard with every number inside its bounds', () => {
    fc.assert(
      fc.property(versionArbitrary, fc.array(answerArbitrary, { maxLength: 60 }), (version, answers) => {
        const card = scoreAudit(version, answers);
        for (const { score } of card.items) expect(score === null || (score >= 0 && score <= 1)).toBe(true);
        for (const part of [...card.sections, ...card.moments, ...card.dimensions]) {
          expect(part.score === null || (part.score >= 0 && part.score <= 100)).toBe(true);
          expect(part.score === null).toBe(part.counted === 0);
          expect(part.passed <= part.counted).toBe(true);
        }
        const { overall } = card;
        expect(overall === null || (overall >= 0 && overall <= 100)).toBe(true);
        const sections = card.sections.flatMap(({ score }) => (score === null ? [] : [score]));
        const between = (value: number) =>
          value >= Math.min(...sections) - 1e-9 && value <= Math.max(...sections) + 1e-9;
        expect(overall === null ? sections.length === 0 : between(overall)).toBe(true);
        expect(card.unanswered).toEqual(missingAnswers(version, answers));
        expect(card.unanswered.length > 0 && card.outcome !== 'incomplete').toBe(false);
      }),
    );
  });

  test('the order of the answers changes nothing, the order of the items nothing but order', () => {
    fc.assert(
      fc.property(auditArbitrary, fc.infiniteStream(fc.nat()), ({ version, answers }, keys) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map(value => ({ value, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const card = scoreAudit(version, answers);
        expect(scoreAudit(version, shuffle(answers))).toEqual(card);
        const turned = scoreAudit({ ...version, items: shuffle(version.items) }, answers);
        expect(near(turned.overall, card.overall)).toBe(true);
        expect(turned.criticalFailures.toSorted()).toEqual(card.criticalFailures.toSorted());
      }),
    );
  });

  test('an item that does not apply scores as if it were not on the checklist', () => {
    fc.assert(
      fc.property(auditArbitrary, weightArbitrary, ({ version, answers }, weight) => {
        const excluding = {
          ...version,
          settings: { ...version.settings, notApplicable: 'excluded' as const },
        };
        const card = scoreAudit(excluding, answers);
        const more = {
          ...excluding,
          items: [...excluding.items, buildItem('extra', { sectionId: 's0', weight })],
        };
        const after = scoreAudit(more, [...answers, notApplicable('extra')]);
        expect(after.overall).toBe(card.overall);
        expect(after.sections).toEqual(card.sections);
        expect(after.outcome).toBe(card.outcome);
      }),
    );
  });

  test('all weights of a section times one factor change nothing', () => {
    fc.assert(
      fc.property(auditArbitrary, fc.integer({ min: 1, max: 8 }), ({ version, answers }, power) => {
        const scaled = {
          ...version,
          items: version.items.map(item =>
            item.sectionId === 's0' ? { ...item, weight: item.weight * 2 ** power } : item,
          ),
        };
        expect(near(scoreAudit(scaled, answers).overall, scoreAudit(version, answers).overall)).toBe(true);
      }),
    );
  });

  test('sections of several audits join to the score of all their items', () => {
    fc.assert(
      fc.property(auditArbitrary, auditArbitrary, (one, other) => {
        const { moments } = scoreAudit(one.version, one.answers);
        const more = scoreAudit(other.version, other.answers).moments;
        for (const part of moments) {
          const twin = more.find(({ key }) => key === part.key);
          if (twin === undefined) continue;
          const joined = joinParts(part.key, [part, twin]);
          expect(joined.counted).toBe(part.counted + twin.counted);
          const weight = part.weight + twin.weight;
          expect(
            near(
              joined.score,
              weight === 0 ? null : (100 * (part.weightedScore + twin.weightedScore)) / weight,
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('a complete audit has only answers that pass the check, and nothing missing', () => {
    fc.assert(
      fc.property(auditArbitrary, ({ version, answers }) => {
        version.items.forEach((item, index) => {
          const answer = answers[index];
          expect(answer !== undefined && checkAnswer(item, answer).ok).toBe(true);
        });
        expect(missingAnswers(version, answers)).toEqual([]);
      }),
    );
  });
});
