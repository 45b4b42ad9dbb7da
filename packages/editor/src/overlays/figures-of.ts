import {
  momentsByCard,
  type Blueprint,
  type Card,
  type CardId,
  type MomentId,
  type TableName,
} from '@truthline/blueprint';
import { measuredFigure, pairFigure, scoreFigure, spreadFigure } from './audit-figures.ts';
import type { CardFigures, Figure, Figures } from './figure.ts';
import type { DrawingOverlay } from './overlay.ts';
import { costFigure, priorityFigure, timeFigure, waitingFigure } from './record-figures.ts';

const groupByCard = <R extends { readonly cardId: CardId }>(table: { readonly [id: string]: R }) =>
  Map.groupBy(Object.values(table), ({ cardId }) => cardId);

/** How a moment is drawn; null where this overlay does not speak of moments, or not of this one. */
const momentFigure = (overlay: DrawingOverlay, id: MomentId): Figure | null => {
  switch (overlay.kind) {
    case 'scores':
      return scoreFigure(overlay.moments.get(id));
    case 'network':
      return spreadFigure(overlay.moments.get(id));
    case 'trend':
    case 'kinds':
      return pairFigure(overlay.kind, overlay.moments.get(id));
    case 'time': {
      const measured = overlay.measured.get(id);
      return measured === undefined ? null : measuredFigure(measured);
    }
    case 'priority':
    case 'waiting':
    case 'cost':
      return null;
  }
};

/** How a card itself is drawn, as a function of the card; null where this overlay speaks of moments alone. */
const ownFigures = (
  overlay: DrawingOverlay,
  blueprint: Blueprint,
): ((card: Card) => Figure | null) | null => {
  switch (overlay.kind) {
    case 'scores':
    case 'network':
    case 'trend':
    case 'kinds':
      return null;
    case 'priority': {
      const points = groupByCard(blueprint.failurePoint);
      return card => priorityFigure(points.get(card.id) ?? []);
    }
    case 'waiting': {
      const points = groupByCard(blueprint.waitPoint);
      return card => waitingFigure(points.get(card.id) ?? []);
    }
    case 'time':
      return card => timeFigure(blueprint, card);
    case 'cost': {
      const dearest = Object.values(blueprint.card).reduce(
        (most, card) => Math.max(most, card.costCents ?? 0),
        0,
      );
      return card => costFigure(card, dearest);
    }
  }
};

/** Lower is worse: scores by their value, differences by what they lost. */
const weaknessOf = (overlay: DrawingOverlay, id: MomentId): number => {
  switch (overlay.kind) {
    case 'scores':
    case 'network':
      return overlay.moments.get(id)?.score ?? Infinity;
    case 'trend':
    case 'kinds': {
      const pair = overlay.moments.get(id);
      const change = (pair?.one?.score ?? 0) - (pair?.other?.score ?? 0);
      return overlay.kind === 'trend' ? change : -Math.abs(change);
    }
    case 'priority':
    case 'waiting':
    case 'time':
    case 'cost':
      return 0;
  }
};

/** The records that the figures of an overlay are read from. */
const SOURCES: { readonly [K in DrawingOverlay['kind']]: readonly TableName[] } = {
  scores: ['moment'],
  network: ['moment'],
  trend: ['moment'],
  kinds: ['moment'],
  priority: ['failurePoint', 'card'],
  waiting: ['waitPoint', 'card'],
  time: ['moment', 'card', 'step'],
  cost: ['card'],
};

/** True where an overlay has the same figures on both drawings, because nothing it reads is another. */
export const figuresStand = ({ kind }: DrawingOverlay, before: Blueprint, now: Blueprint): boolean =>
  SOURCES[kind].every(table => before[table] === now[table]);

/** Every figure that an overlay lays on a drawing, card by card; a card it does not speak of has none. */
export const figuresOf = (overlay: DrawingOverlay, blueprint: Blueprint): Figures => {
  const moments = momentsByCard(blueprint);
  const ownFigure = ownFigures(overlay, blueprint);
  const figures = new Map<CardId, CardFigures>();
  const spokenOf: readonly Card[] =
    ownFigure === null
      ? [...moments.keys()].flatMap(id => blueprint.card[id] ?? [])
      : Object.values(blueprint.card);
  for (const card of spokenOf) {
    const own = ownFigure?.(card) ?? null;
    const found = new Map<MomentId, Figure>();
    for (const { id } of moments.get(card.id) ?? []) {
      const figure = momentFigure(overlay, id);
      if (figure !== null) found.set(id, figure);
    }
    if (own === null && found.size === 0) continue;
    const [weakest] = [...found]
      .filter(([, { colour }]) => colour !== null)
      .toSorted(([one], [other]) => weaknessOf(overlay, one) - weaknessOf(overlay, other));
    const every = [...found.values(), ...(own === null ? [] : [own])];
    figures.set(card.id, {
      moments: found,
      own,
      accent: own?.colour?.fill ?? weakest?.[1].colour?.fill ?? null,
      failed: every.some(({ sign }) => sign === 'failed' || sign === 'beyond'),
    });
  }
  return figures;
};
