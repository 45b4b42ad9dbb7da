import type { BlueprintDiff } from '../../diff/diff.ts';
import { compareRecords } from '../../diff/record-change.ts';
import type { Card } from '../../records/card.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { DRAWING, type Observation, type Rule } from '../rule.ts';
import { isIsolated } from '../walk.ts';
import { comparable } from '../wording.ts';

const FEWEST_CELLS = 3;

/** One card instead of several: only where they follow each other without a gap and nothing hangs on those that go. */
const spanOne = (
  index: DrawingIndex,
  cards: readonly Card[],
  carrying: ReadonlySet<string>,
): BlueprintDiff | null => {
  const [first, ...others] = cards;
  if (first === undefined) return null;
  let end = index.columnsOf(first).last;
  for (const card of others) {
    const { first: start, last } = index.columnsOf(card);
    if (start !== end + 1 || carrying.has(card.id) || !isIsolated(index, card)) return null;
    end = last;
  }
  const span = end - index.columnsOf(first).first + 1;
  return {
    card: {
      changed: { [first.id]: compareRecords(first, { ...first, span }) },
      removed: Object.fromEntries(others.map(card => [card.id, card])),
    },
  };
};

export const repeatedText: Rule = {
  id: 'L31',
  severity: 'info',
  needs: null,
  reads: ['moment', 'failurePoint', 'waitPoint', ...DRAWING],
  check: index => {
    const { moment, failurePoint, waitPoint } = index.blueprint;
    const carrying = new Set<string>(
      [moment, failurePoint, waitPoint].flatMap(table => Object.values(table).map(one => one.cardId)),
    );
    const byText = Map.groupBy(index.cards, card => `${card.laneId} ${card.form} ${comparable(card.text)}`);
    return [...byText.values()].flatMap((cards): readonly Observation[] => {
      const [first, ...others] = cards;
      const cells = new Set(cards.map(card => card.stepId)).size;
      if (first === undefined || comparable(first.text) === '' || cells < FEWEST_CELLS) return [];
      return [
        {
          message: 'repeated',
          place: [
            { table: 'card', id: first.id },
            ...others.map(card => ({ table: 'card', id: card.id }) as const),
          ],
          values: { card: first.text, count: cells },
          fix: spanOne(index, cards, carrying),
        },
      ];
    });
  },
};
