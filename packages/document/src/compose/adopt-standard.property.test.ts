import { conflictKey, invertDiff, mergeBlueprints, type Blueprint } from '@truthline/blueprint';
import { blueprintArbitrary, editsArbitrary, performEdits } from '@truthline/blueprint/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandSchema, type Command } from '../command.ts';
import { execute } from '../execute.ts';
import { adoptStandard } from './adopt-standard.ts';
import { restoreBlueprint } from './restore-blueprint.ts';

const scenes = fc
  .tuple(blueprintArbitrary(25), editsArbitrary(10), editsArbitrary(10))
  .map(([base, ours, theirs]) => ({
    base,
    variant: performEdits(base, ours),
    standard: performEdits(base, theirs),
  }));
/** The blueprint after a command, or the very same one where there is nothing to do. */
const carryOut = (blueprint: Blueprint, command: Command | null) => {
  if (command === null) return { blueprint, diff: {} };
  const executed = execute(blueprint, commandSchema.parse(JSON.parse(JSON.stringify(command))));
  if (!executed.ok) throw new Error(JSON.stringify(executed.error));
  return executed.value;
};

test('a standard is adopted as one change that gives exactly the merged blueprint, and is taken back exactly (K1)', () => {
  fc.assert(
    fc.property(scenes, fc.boolean(), (scene, takesTheirs) => {
      const { conflicts } = mergeBlueprints(scene.base, scene.variant, scene.standard);
      const decisions = takesTheirs
        ? Object.fromEntries(conflicts.map(conflict => [conflictKey(conflict), 'theirs'] as const))
        : {};
      const { command, merged } = adoptStandard(scene, decisions);
      const { blueprint, diff } = carryOut(scene.variant, command);
      expect(blueprint).toEqual(merged);
      expect(carryOut(blueprint, { type: 'change.revert', diff: invertDiff(diff) }).blueprint).toEqual(
        scene.variant,
      );
    }),
    { numRuns: 200 },
  );
});

test('restoring gives exactly what was then (K1)', () => {
  fc.assert(
    fc.property(scenes, ({ base, variant }) => {
      expect(carryOut(variant, restoreBlueprint(variant, base)).blueprint).toEqual(base);
    }),
    { numRuns: 200 },
  );
});
