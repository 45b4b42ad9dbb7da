import { checkInvariants, listDifferences } from '@truthline/blueprint';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut } from '../layout/layout.ts';
import { arbitraryBlueprint } from '../testing/arbitrary-blueprint.ts';
import { drawInStep, drawTogether } from './draw-together.ts';
import { markDifferences } from './drawn-differences.ts';

const REFERENCES: readonly string[] = [
  'stepHasStage',
  'cardHasLane',
  'cardHasStep',
  'linkJoinsCards',
  'roleExists',
];

const lay = (blueprint: Parameters<typeof layOut>[1]) =>
  layOut(null, blueprint, { language: 'zh', figures: null });

it('two blueprints in step have their steps and lanes at the same places, and each its own cards', () => {
  fc.assert(
    fc.property(arbitraryBlueprint, arbitraryBlueprint, (left, right) => {
      const drawn = drawInStep(left, right, 'zh');
      const [one, other] = [lay(drawn[0]), lay(drawn[1])];
      const columns = ({ columns: boxes }: typeof one) => boxes.map(({ stepId, x }) => [stepId, x]);
      const lanes = ({ lanes: bands }: typeof one) =>
        bands.map(({ laneId, y, height }) => [laneId, y, height]);
      expect(columns(one)).toEqual(columns(other));
      expect(lanes(one)).toEqual(lanes(other));
      expect(drawn[0].card).toBe(left.card);
      expect(drawn[1].card).toBe(right.card);
    }),
    { numRuns: 60 },
  );
});

it('drawn together nothing of either is missing, and every card that differs is marked', () => {
  fc.assert(
    fc.property(arbitraryBlueprint, arbitraryBlueprint, (from, to) => {
      const drawn = drawTogether(from, to);
      expect(checkInvariants(drawn).filter(({ invariant }) => REFERENCES.includes(invariant))).toEqual([]);
      const differences = listDifferences(from, to);
      const { cards } = markDifferences(drawn, differences);
      const marked: readonly string[] = [...cards].flatMap(([id, kinds]) =>
        kinds.map(kind => `${kind} ${id}`),
      );
      const wanted = differences.flatMap(({ place, kind }) =>
        place.table === 'card' ? [`${kind} ${place.id}`] : [],
      );
      expect(marked).toEqual(expect.arrayContaining(wanted));
    }),
    { numRuns: 60 },
  );
});
