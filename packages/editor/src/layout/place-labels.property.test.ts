import { LINK_KINDS, type Blueprint, type Link } from '@truthline/blueprint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBlueprint } from '../testing/arbitrary-blueprint.ts';
import { overlaps } from './geometry.ts';
import { layOut, type BlueprintLayout, type Folding } from './layout.ts';

const text = fc.oneof(
  fc.constantFrom('是', '否', 'yes', '需要追加项目且顾客同意', 'needs a part that is not in stock'),
  fc.string({ minLength: 1, maxLength: 80 }),
  fc
    .array(fc.constantFrom('检', '，', 'a', 'W', ' '), { minLength: 60, maxLength: 80 })
    .map(parts => parts.join('')),
);

/** Any drawing, its links running among few of its cards, all of any kind and most with a label of any length. */
const labelled = fc
  .tuple(
    arbitraryBlueprint,
    fc.array(fc.tuple(text, fc.nat(60), fc.nat(60), fc.constantFrom(...LINK_KINDS)), {
      minLength: 1,
      maxLength: 40,
    }),
    fc.boolean(),
  )
  .map(([blueprint, wishes, spanning]): Blueprint => {
    const cards = Object.values(blueprint.card);
    const link: { [id: string]: Link } = {};
    for (const [index, [words, from, to, kind]] of wishes.entries()) {
      const [old] = Object.values(blueprint.link);
      const one = cards[from % cards.length];
      const other = cards[to % cards.length];
      if (old === undefined || one === undefined || other === undefined || one === other) continue;
      const id = `${old.id}-${index}` as Link['id'];
      link[id] = {
        ...old,
        id,
        kind,
        fromCardId: one.id,
        toCardId: other.id,
        label: index % 5 === 4 ? null : { zh: words, en: words },
      };
    }
    const card = Object.fromEntries(
      cards.map(each => [each.id, spanning ? each : { ...each, span: 1 }] as const),
    );
    return { ...blueprint, card, link };
  });

const touching = (layout: BlueprintLayout): readonly string[] => {
  const labels = [...layout.routes.values()].flatMap(({ id, labelBox }) =>
    labelBox === null ? [] : [{ id, labelBox }],
  );
  return labels.flatMap(({ id, labelBox }, index) => [
    ...labels
      .slice(index + 1)
      .filter(other => overlaps(labelBox, other.labelBox))
      .map(other => `${id} over ${other.id}`),
    ...[...layout.boxes.values()]
      .filter(box => overlaps(labelBox, box))
      .map(box => `${id} over card ${box.id}`),
  ]);
};

describe('the labels of any drawing', () => {
  it('cover neither one another nor a card, whatever is folded', () => {
    fc.assert(
      fc.property(
        labelled,
        fc.constantFrom('zh' as const, 'en' as const),
        fc.nat(5),
        (blueprint, language, fold) => {
          const dress = { language, figures: null };
          const open = layOut(null, blueprint, dress);
          expect(touching(open)).toEqual([]);
          const stages = Object.values(blueprint.stage).filter((_, index) => index % 2 === fold % 2);
          const lanes = Object.values(blueprint.lane).filter((_, index) => index === fold);
          const folding: Folding = {
            collapsedSteps: new Set(
              Object.values(blueprint.step)
                .filter((_, index) => index % 6 === fold)
                .map(({ id }) => id),
            ),
            collapsedStages: new Set(stages.map(({ id }) => id)),
            collapsedLanes: new Set(lanes.map(({ id }) => id)),
          };
          expect(touching(layOut(open, blueprint, dress, folding))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are all there while nothing is folded, each whole or cut to three lines', () => {
    fc.assert(
      fc.property(labelled, blueprint => {
        for (const { label, kind, labelBox } of layOut(null, blueprint, {
          language: 'zh',
          figures: null,
        }).routes.values()) {
          expect(labelBox === null).toBe(label === '' && kind !== 'rework');
          if (labelBox === null) continue;
          expect(labelBox.lines.length).toBeLessThanOrEqual(3);
          const said = labelBox.lines.join('').replaceAll(/[\s↺]/g, '');
          const wanted = label.replaceAll(/[\s↺]/g, '');
          const whole = labelBox.cut ? said.slice(0, -1) : said;
          expect(whole).toBe(labelBox.cut ? wanted.slice(0, whole.length) : wanted);
        }
      }),
    );
  });
});
