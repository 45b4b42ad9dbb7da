import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLE_NAMES, type Blueprint } from '../blueprint.ts';
import { blueprintArbitrary } from '../testing/arbitraries.ts';
import { withRecords } from '../testing/draw.ts';
import { bothLanguages, makeFailurePoint, makeMoment, makeRole, makeWaitPoint } from '../testing/make.ts';
import { indexDrawing } from './drawing-index.ts';
import type { LintOptions } from './options.ts';
import { LINT_RULES } from './rules.ts';

const role = makeRole({ id: 'everybody' });
const mapTable = <R>(table: { readonly [id: string]: R }, change: (record: R) => R) =>
  Object.fromEntries(Object.entries(table).map(([id, record]) => [id, change(record)] as const));

/**
 * Drawings in which every rule has something to look at, under ids that two drawings share: everybody is one role, which
 * the drawing calls in its own way, every card is a duty, every step takes longer than the whole was promised.
 */
const drawings = fc
  .tuple(blueprintArbitrary(60), fc.constantFrom('Advisor', 'Technician'), fc.nat(9))
  .map(([blueprint, roleName, promisedSeconds]): Blueprint => {
    const cards = Object.values(blueprint.card);
    const ofKind = (kind: string) =>
      cards.find(card => blueprint.lane[card.laneId]?.kind === kind)?.id ?? 'gone';
    const drawn: Blueprint = {
      ...blueprint,
      journey: mapTable(blueprint.journey, journey => ({ ...journey, promisedSeconds })),
      step: mapTable(blueprint.step, step => ({ ...step, standardSeconds: 60 })),
      card: mapTable(blueprint.card, card => ({ ...card, roleId: role.id, tags: ['legal-duty'] })),
      role: { [role.id]: { ...role, name: bothLanguages(roleName) } },
    };
    const moments = withRecords(drawn, 'moment', [
      makeMoment({ id: 'm', cardId: ofKind('frontstage') }),
      makeMoment({ id: 'n', cardId: ofKind('customer'), orderKey: 'k' }),
    ]);
    const failures = withRecords(moments, 'failurePoint', [
      makeFailurePoint({ id: 'f', cardId: ofKind('frontstage') }),
    ]);
    return withRecords(failures, 'waitPoint', [
      makeWaitPoint({ id: 'w', cardId: ofKind('support'), expectedSeconds: 20, toleratedSeconds: 10 }),
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
