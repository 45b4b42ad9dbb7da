import { cardSchema, type Card, type LocalText } from '@truthline/blueprint';

/** One change of a drawing that lies behind the demonstration. */
export type DemoStep =
  | {
      readonly do: 'edit';
      readonly cardId: string;
      readonly fields: {
        readonly text?: LocalText;
        readonly durationSeconds?: number;
        readonly note?: LocalText;
      };
    }
  /** A new card, joined by an arrow that tells somebody something. */
  | { readonly do: 'add'; readonly card: Card; readonly informs: string }
  | { readonly do: 'remove'; readonly cardId: string };

export type DemoChange = {
  /** ISO 8601 UTC instant. */
  readonly at: string;
  readonly personId: string;
  readonly step: DemoStep;
  /** Why a variant leaves its standard here; null where nobody has said so, and on the standard itself. */
  readonly reason: LocalText | null;
};

export const text = (zh: string, en: string): LocalText => ({ zh, en });

/** A card at the end of its cell. */
export const newCard = (
  key: string,
  place: { readonly lane: string; readonly step: string },
  words: LocalText,
  durationSeconds: number,
): Card =>
  cardSchema.parse({
    id: `card-${key}`,
    laneId: `lane-${place.lane}`,
    stepId: `step-${place.step}`,
    orderKey: 'zz',
    span: 1,
    form: 'action',
    text: words,
    roleId: null,
    durationSeconds,
    costCents: null,
    priceCents: null,
    note: null,
    tags: [],
    image: null,
  });
