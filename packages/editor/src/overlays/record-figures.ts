import {
  actionPriority,
  type Blueprint,
  type Card,
  type FailurePoint,
  type WaitPoint,
} from '@truthline/blueprint';
import { valueColour } from '@truthline/ui';
import type { Figure } from './figure.ts';
import { amountColour, PRIORITY_COLOURS, shareColour } from './scales.ts';

type Priority = keyof typeof PRIORITY_COLOURS;
/** The most pressing first; what nobody has judged may be anything, so it comes before M. */
const PRESSING: readonly Priority[] = ['H', '?', 'M', 'L'];

const priorityOf = ({ severity, occurrence, detection }: FailurePoint): Priority =>
  severity === null || occurrence === null || detection === null
    ? '?'
    : actionPriority({ severity, occurrence, detection });

/** The most pressing failure point of a card, and how many there are. */
export const priorityFigure = (points: readonly FailurePoint[]): Figure | null => {
  const found = points.map(priorityOf);
  const worst = PRESSING.find(priority => found.includes(priority));
  if (worst === undefined) return null;
  return {
    text: `AP ${worst}`,
    count: String(points.length),
    colour: PRIORITY_COLOURS[worst],
    sign: worst === 'H' ? 'beyond' : worst === '?' ? 'thin' : 'plain',
    read: say =>
      worst === '?'
        ? say('figure.priorityUnjudged', { count: points.length })
        : say('figure.priority', { priority: worst, count: points.length }),
  };
};

/** Minutes as they stand on a card: whole from ten on, one decimal below; seconds under a minute. */
export const timeText = (seconds: number): string =>
  seconds > 0 && seconds < 60
    ? `${Math.round(seconds)}″`
    : `${seconds >= 600 ? Math.round(seconds / 60) : Math.round(seconds / 6) / 10}′`;

const againstFigure = (name: 'waiting' | 'time', seconds: number, tolerated: number | null): Figure => {
  const beyond = tolerated !== null && seconds > tolerated;
  const values = { time: timeText(seconds), tolerated: tolerated === null ? '' : timeText(tolerated) };
  return {
    text: `${timeText(seconds)}/${tolerated === null ? '?' : timeText(tolerated)}`,
    count: null,
    colour: tolerated === null ? null : shareColour(seconds / Math.max(1, tolerated)),
    sign: tolerated === null ? 'thin' : beyond ? 'beyond' : 'plain',
    read: say =>
      tolerated === null
        ? say(`figure.${name}Open`, values)
        : say(beyond ? `figure.${name}Beyond` : `figure.${name}Within`, values),
  };
};

/** The wait that is nearest to what is tolerated, or furthest beyond it. */
export const waitingFigure = (points: readonly WaitPoint[]): Figure | null => {
  const known = points
    .flatMap(({ expectedSeconds, toleratedSeconds }) =>
      expectedSeconds === null ? [] : [{ expectedSeconds, toleratedSeconds }],
    )
    .toSorted((one, other) => {
      const share = (point: typeof one) =>
        point.toleratedSeconds === null ? 0 : point.expectedSeconds / Math.max(1, point.toleratedSeconds);
      return share(other) - share(one);
    });
  const [worst] = known;
  if (worst !== undefined) return againstFigure('waiting', worst.expectedSeconds, worst.toleratedSeconds);
  return points.length === 0
    ? null
    : { text: '?', count: null, colour: null, sign: 'thin', read: say => say('figure.waitingUnknown') };
};

/** How long a card takes, against what the customer accepts of its step. */
export const timeFigure = (blueprint: Blueprint, card: Card): Figure | null =>
  card.durationSeconds === null
    ? null
    : againstFigure('time', card.durationSeconds, blueprint.step[card.stepId]?.acceptableSeconds ?? null);

const money = (cents: number): string => {
  const amount = cents / 100;
  return amount >= 1000 ? `${Math.round(amount / 100) / 10}k` : String(Math.round(amount * 100) / 100);
};

/** What a card costs, against the dearest of the drawing. */
export const costFigure = (card: Card, dearestCents: number): Figure | null => {
  const { costCents: cost, priceCents: price } = card;
  if (cost === null) return null;
  return {
    text: money(cost),
    count: null,
    colour: dearestCents === 0 ? valueColour(100) : amountColour(cost / dearestCents),
    sign: price !== null && price < cost ? 'beyond' : 'plain',
    read: say =>
      price === null
        ? say('figure.cost', { cost: cost / 100 })
        : say('figure.costPrice', { cost: cost / 100, price: price / 100 }),
  };
};
