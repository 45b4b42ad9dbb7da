import type { BlueprintDiff } from '../diff/diff.ts';
import type { Card } from '../records/card.ts';
import type { Observation } from './rule.ts';

/** The commonest thing a rule says: something about one card, named by its text. */
export const onCard = (card: Card, message: string, fix: BlueprintDiff | null = null): Observation => ({
  message,
  place: [{ table: 'card', id: card.id }],
  values: { card: card.text },
  fix,
});
