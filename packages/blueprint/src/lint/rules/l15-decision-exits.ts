import type { Card } from '../../records/card.ts';
import type { Link } from '../../records/link.ts';
import { isBlank } from '../../records/read-text.ts';
import { setProbability } from '../fix.ts';
import { DRAWING, type Observation, type Rule } from '../rule.ts';

/** Shares are written by hand, as 0.33 for a third: what they add up to may be off by this much. */
const SUM_TOLERANCE = 0.011;

const isExit = (link: Link) =>
  link.kind === 'sequence' || link.kind === 'interaction' || link.kind === 'rework';

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Either no exit states a share, or all do and they add up to 1. One missing share follows from the others. */
const checkShares = (card: Card, exits: readonly Link[]): readonly Observation[] => {
  const place = [{ table: 'card', id: card.id }] as const;
  const unstated = exits.filter(link => link.probability === null);
  if (unstated.length === exits.length) return [];
  const sum = exits.reduce((total, link) => total + (link.probability ?? 0), 0);
  if (unstated.length > 0) {
    const [only] = unstated;
    const fix =
      unstated.length === 1 && only !== undefined && sum <= 1 ? setProbability(only, round(1 - sum)) : null;
    return [{ message: 'shareMissing', place, values: { card: card.text, count: unstated.length }, fix }];
  }
  return Math.abs(sum - 1) <= SUM_TOLERANCE
    ? []
    : [{ message: 'sum', place, values: { card: card.text, sum: round(sum) }, fix: null }];
};

export const decisionExits: Rule = {
  id: 'L15',
  severity: 'error',
  needs: null,
  reads: DRAWING,
  check: ({ cards, linksFrom, hasLinks }) =>
    cards
      .filter(card => hasLinks && card.form === 'decision')
      .flatMap((card): readonly Observation[] => {
        const exits = linksFrom(card).filter(isExit);
        if (exits.length < 2)
          return [
            {
              message: 'exits',
              place: [{ table: 'card', id: card.id }],
              values: { card: card.text, count: exits.length },
              fix: null,
            },
          ];
        const unlabelled = exits.filter(link => link.label === null || isBlank(link.label));
        return [
          ...unlabelled.map(
            link =>
              ({
                message: 'label',
                place: [
                  { table: 'link', id: link.id },
                  { table: 'card', id: card.id },
                ],
                values: { card: card.text },
                fix: null,
              }) as const,
          ),
          ...checkShares(card, exits),
        ];
      }),
};
