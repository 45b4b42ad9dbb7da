import {
  checkInvariants,
  invertDiff,
  orderedCards,
  orderedLanes,
  orderedSteps,
  type Blueprint,
  type CardId,
} from '@truthline/blueprint';
import { blueprintArbitrary } from '@truthline/blueprint/testing';
import { countingIdSource } from '@truthline/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../command.ts';
import { execute } from '../execute.ts';
import type { Clip } from './clip.ts';
import { copyCards } from './copy-cards.ts';
import { parseClip } from './parse-clip.ts';
import { pasteClip } from './paste-clip.ts';
import type { PasteCell } from './pasted.ts';
import { writeClip } from './write-clip.ts';

const carryOut = (blueprint: Blueprint, command: Command) => {
  const executed = execute(blueprint, commandSchema.parse(JSON.parse(JSON.stringify(command))));
  if (!executed.ok) throw new Error(JSON.stringify(executed.error));
  return executed.value;
};
const some = (blueprint: Blueprint, pick: number): ReadonlySet<CardId> =>
  new Set(
    orderedCards(blueprint)
      .filter((_, index) => (index + pick) % 3 !== 0)
      .map(card => card.id),
  );
const cellOf = (blueprint: Blueprint, pick: number): PasteCell | null => {
  const [lanes, steps] = [orderedLanes(blueprint), orderedSteps(blueprint)];
  const lane = lanes[pick % Math.max(1, lanes.length)];
  const step = steps[pick % Math.max(1, steps.length)];
  return lane === undefined || step === undefined ? null : { laneId: lane.id, stepId: step.id };
};
/** A clip of some cards, or null where the blueprint has too few. */
const copied = (blueprint: Blueprint, pick: number): Clip | null => {
  const clip = copyCards(blueprint, some(blueprint, pick));
  return clip.ok ? clip.value : null;
};
const sizes = (blueprint: Blueprint) =>
  (['card', 'link', 'moment', 'failurePoint', 'waitPoint'] as const).map(
    table => Object.keys(blueprint[table]).length,
  );
const scenes = fc.tuple(blueprintArbitrary(25), blueprintArbitrary(25), fc.nat({ max: 99 }));

describe('copying and pasting (SPEC.md K4–K6)', () => {
  test('pasted here or in another blueprint: all there, whole, and taken back exactly', () => {
    let met = 0;
    fc.assert(
      fc.property(scenes, ([source, target, pick]) => {
        const clip = copied(source, pick);
        for (const blueprint of [source, target]) {
          const at = cellOf(blueprint, pick);
          if (clip === null || at === null) continue;
          met += 1;
          const pasted = pasteClip(blueprint, clip, at, countingIdSource('new'));
          if (!pasted.ok) throw new Error(JSON.stringify(pasted.error));
          const { blueprint: after, diff } = carryOut(blueprint, pasted.value.command);
          expect(checkInvariants(after)).toEqual([]);
          const grown = sizes(after).map((size, index) => size - (sizes(blueprint)[index] ?? 0));
          expect(grown).toEqual([
            clip.card.length,
            new Set(clip.link.map(link => `${link.kind} ${link.fromCardId} ${link.toCardId}`)).size,
            clip.moment.length,
            clip.failurePoint.length,
            clip.waitPoint.length,
          ]);
          expect(pasted.value.cardIds.map(id => after.card[id]?.text)).toEqual(
            clip.card.map(card => card.text),
          );
          expect(carryOut(after, { type: 'change.revert', diff: invertDiff(diff) }).blueprint).toEqual(
            blueprint,
          );
        }
      }),
      { numRuns: 150 },
    );
    expect(met).toBeGreaterThan(100);
  });

  test('every link has both ends copied, is left behind and counted, or has nothing to do with it', () => {
    fc.assert(
      fc.property(blueprintArbitrary(30), fc.nat({ max: 99 }), (blueprint, pick) => {
        const clip = copied(blueprint, pick);
        if (clip === null) return;
        const wanted = some(blueprint, pick);
        const ends = Object.values(blueprint.link).map(
          link => Number(wanted.has(link.fromCardId)) + Number(wanted.has(link.toCardId)),
        );
        expect(clip.link).toHaveLength(ends.filter(count => count === 2).length);
        expect(clip.droppedLinks).toBe(ends.filter(count => count === 1).length);
      }),
    );
  });

  test('the clip survives the clipboard, whatever the cards say', () => {
    fc.assert(
      fc.property(blueprintArbitrary(30), fc.nat({ max: 99 }), (blueprint, pick) => {
        const clip = copied(blueprint, pick);
        if (clip === null) return;
        const { html } = writeClip(clip, 'en');
        expect(parseClip(`<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`)).toEqual({
          ok: true,
          value: clip,
        });
      }),
    );
  });
});
