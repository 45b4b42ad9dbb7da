import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '../diff/apply-diff.ts';
import { diffBlueprints, isEmptyDiff } from '../diff/diff-blueprints.ts';
import { checkInvariants } from '../invariants/check.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { performEdits } from '../testing/edits.ts';
import { lintBlueprint } from './lint-blueprint.ts';
import type { Finding } from './report.ts';

const key = ({ rule, messageKey, place }: Finding) =>
  `${rule} ${messageKey} ${place[0].table} ${place[0].id}`;

const drawings = fc.tuple(blueprintArbitrary(60), editsArbitrary(10));

describe('lint on any valid blueprint', () => {
  test('every fix keeps the blueprint valid and mends what it was offered for', () => {
    fc.assert(
      fc.property(drawings, ([asIs, edits]) => {
        const blueprint = performEdits(asIs, edits);
        const options = { asIs };
        for (const finding of lintBlueprint(blueprint, options).findings) {
          if (finding.fix === null) continue;
          const mended = applyDiff(blueprint, finding.fix);
          expect(checkInvariants(mended)).toEqual([]);
          expect(isEmptyDiff(diffBlueprints(blueprint, mended))).toBe(false);
          // Marking one link of a cycle may leave another cycle among the same cards.
          const left = lintBlueprint(mended, options).findings.filter(({ rule }) => rule !== 'L12');
          expect(left.map(key)).not.toContain(key(finding));
        }
      }),
    );
  });

  test('every finding stands at records that exist', () => {
    fc.assert(
      fc.property(blueprintArbitrary(60), blueprint => {
        for (const { place } of lintBlueprint(blueprint).findings)
          for (const { table, id } of place) expect(blueprint[table][id]).toBeDefined();
      }),
    );
  });

  test('findings do not depend on the order in which records are stored', () => {
    fc.assert(
      fc.property(blueprintArbitrary(40), blueprint => {
        const turned = {
          ...blueprint,
          card: Object.fromEntries(Object.entries(blueprint.card).toReversed()),
          link: Object.fromEntries(Object.entries(blueprint.link).toReversed()),
        };
        const sorted = (drawing: typeof blueprint) => lintBlueprint(drawing).findings.map(key).toSorted();
        expect(sorted(turned)).toEqual(sorted(blueprint));
      }),
    );
  });
});
