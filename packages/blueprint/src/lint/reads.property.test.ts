import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLE_NAMES, type Blueprint } from '../blueprint.ts';
import { blueprintArbitrary } from '../testing/arbitraries.ts';
import { withRecords } from '../testing/draw.ts';
import { makeFailurePoint, makeMoment, makeWaitPoint } from '../testing/make.ts';
import { indexDrawing } from './drawing-index.ts';
import type { LintOptions } from './options.ts';
import { LINT_RULES } from './rules.ts';

/** Drawings in which every table has something, under ids that two drawings share. */
const drawings = blueprintArbitrary(60).map(blueprint => {
  const cardIds = Object.keys(blueprint.card).toSorted();
  const at = (index: number) => cardIds[index % Math.max(1, cardIds.length)] ?? 'gone';
  const moments = withRecords(blueprint, 'moment', [
    makeMoment({ id: 'm', cardId: at(0) }),
    makeMoment({ id: 'n', cardId: at(cardIds.length - 1), orderKey: 'k' }),
  ]);
  const failures = withRecords(moments, 'failurePoint', [makeFailurePoint({ id: 'f', cardId: at(1) })]);
  return withRecords(failures, 'waitPoint', [
    makeWaitPoint({ id: 'w', cardId: at(2), expectedSeconds: 20, toleratedSeconds: 10 }),
  ]);
});

test.each(LINT_RULES.map(rule => [rule.id, rule] as const))(
  '%s depends on no table but those it says it reads',
  (_, { check, reads }) => {
    const read = new Set<string>(reads);
    fc.assert(
      fc.property(drawings, drawings, drawings, (blueprint, other, asIs) => {
        const options: LintOptions = {
          asIs,
          centsPerMinute: 10,
          checklist: { items: [{ id: 'A', momentId: 'gone' }] },
        };
        // Nothing is shared, so nothing is remembered; what the rule does not read comes from another drawing.
        const mixed: Blueprint = structuredClone({
          ...blueprint,
          ...Object.fromEntries(
            TABLE_NAMES.filter(table => !read.has(table)).map(table => [table, other[table]] as const),
          ),
        });
        expect(check(indexDrawing(mixed), options)).toEqual(check(indexDrawing(blueprint), options));
      }),
      { numRuns: 60 },
    );
  },
);
