import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '../diff/apply-diff.ts';
import { diffBlueprints, isEmptyDiff } from '../diff/diff-blueprints.ts';
import { checkInvariants } from '../invariants/check.ts';
import { blueprintArbitrary, editsArbitrary } from '../testing/arbitraries.ts';
import { performEdit, performEdits } from '../testing/edits.ts';
import { lintBlueprint } from './lint-blueprint.ts';
import type { LintOptions } from './options.ts';
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

  test('after every edit, what was remembered is what a first look finds', () => {
    fc.assert(
      fc.property(blueprintArbitrary(30), editsArbitrary(25), fc.boolean(), (start, edits, inEnglish) => {
        const options: LintOptions = {
          asIs: start,
          checklist: { items: [{ id: 'A', momentId: 'gone' }] },
          centsPerMinute: 10,
          ...(inEnglish ? { language: 'en' } : {}),
        };
        let blueprint = start;
        for (const edit of edits) {
          blueprint = performEdit(blueprint, edit);
          // A copy shares no table with anything that was linted before.
          expect(lintBlueprint(blueprint, options)).toEqual(
            lintBlueprint(structuredClone(blueprint), options),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a rule that reads nothing that changed gives the very same findings', () => {
    fc.assert(
      fc.property(blueprintArbitrary(40), blueprint => {
        const first = lintBlueprint(blueprint);
        const again = lintBlueprint({ ...blueprint, failurePoint: { ...blueprint.failurePoint } });
        const kept = (report: typeof first) =>
          report.findings.filter(({ rule }) => rule < 'L19' && rule !== 'L01');
        kept(again).forEach((finding, index) => expect(finding).toBe(kept(first)[index]));
        expect(again).toEqual(first);
      }),
    );
  });
});
