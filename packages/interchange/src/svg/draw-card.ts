import {
  actionPriority,
  momentNumbers,
  readText,
  type Blueprint,
  type Card,
  type FailurePoint,
  type Lane,
  type Language,
  type Moment,
  type WaitPoint,
} from '@truthline/blueprint';
import type { Box } from './layout.ts';
import { element, textLine } from './markup.ts';
import { LANE_EDGES, SIZES } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** What hangs on each card, looked up once for the whole drawing. */
export type Marks = {
  readonly numbers: ReadonlyMap<string, number>;
  readonly moments: ReadonlyMap<string, readonly Moment[]>;
  readonly failures: ReadonlyMap<string, readonly FailurePoint[]>;
  readonly waits: ReadonlyMap<string, readonly WaitPoint[]>;
};

export const collectMarks = (blueprint: Blueprint): Marks => {
  const byCard = <R extends { readonly cardId: string }>(records: { readonly [id: string]: R }) =>
    Map.groupBy(Object.values(records), record => record.cardId);
  return {
    numbers: momentNumbers(blueprint),
    moments: byCard(blueprint.moment),
    failures: byCard(blueprint.failurePoint),
    waits: byCard(blueprint.waitPoint),
  };
};

const outline = (form: Card['form'], { x, y, width, height }: Box, stroke: string): string => {
  const common = { fill: '#ffffff', stroke, 'stroke-width': 1.2 };
  switch (form) {
    case 'action':
      return element('rect', { x, y, width, height, rx: 5, ...common });
    case 'trigger':
      return element('rect', { x, y, width, height, rx: height / 2, ...common });
    case 'outcome':
      return element('rect', { x, y, width, height, rx: height / 2, ...common, 'stroke-width': 3 });
    case 'decision': {
      const cut = 12;
      const points = [
        [x + cut, y],
        [x + width - cut, y],
        [x + width, y + height / 2],
        [x + width - cut, y + height],
        [x + cut, y + height],
        [x, y + height / 2],
      ];
      return element('polygon', { points: points.map(point => point.join(',')).join(' '), ...common });
    }
  }
};

export const momentMark = (x: number, y: number, number: number | string): string =>
  element('circle', { cx: x, cy: y, r: 9, fill: '#111827', class: 'moment' }) +
  textLine(x, y + 3.5, String(number), { 'text-anchor': 'middle', 'font-size': 10, fill: '#ffffff' });

export const failureMark = (x: number, y: number, letter: string): string =>
  element('polygon', {
    points: `${x},${y - 9} ${x + 10},${y + 8} ${x - 10},${y + 8}`,
    fill: '#ffffff',
    stroke: '#b42318',
    'stroke-width': 1.6,
    class: 'failure',
  }) +
  textLine(x, y + 5.5, letter, {
    'text-anchor': 'middle',
    'font-size': 9,
    'font-weight': 700,
    fill: '#b42318',
  });

export const waitMark = (x: number, y: number, minutes: string): string =>
  element('path', {
    d: `M${x - 5},${y - 7}h10l-10,14h10z`,
    fill: '#fff4d6',
    stroke: '#8a6d1f',
    'stroke-width': 1.2,
    class: 'wait',
  }) + textLine(x + 8, y + 4, minutes, { 'font-size': 10, fill: '#6b4f00' });

const priorityLetter = ({ severity, occurrence, detection }: FailurePoint): string =>
  severity === null || occurrence === null || detection === null
    ? '?'
    : actionPriority({ severity, occurrence, detection });

const minutesOf = ({ expectedSeconds }: WaitPoint): string =>
  expectedSeconds === null ? '?' : String(Math.round(expectedSeconds / 6) / 10);

/** A card with its text and marks: moments top right, failure points bottom right, wait points bottom left. */
export const drawCard = (card: Card, lane: Lane, box: Box, marks: Marks, language: Language): string => {
  const centre = box.x + box.width / 2;
  const lines = wrapText(readText(card.text, language), (box.width - 22) / SIZES.font, 2);
  const first = box.y + box.height / 2 + 4 - ((lines.length - 1) * SIZES.lineHeight) / 2;
  const moments = marks.moments.get(card.id) ?? [];
  const numbers = moments
    .map(moment => marks.numbers.get(moment.id) ?? 0)
    .toSorted((one, other) => one - other);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return element(
    'g',
    { class: `card ${card.form}`, 'data-card': card.id },
    [
      outline(card.form, box, LANE_EDGES[lane.kind]),
      ...lines.map((line, index) =>
        textLine(centre, first + index * SIZES.lineHeight, line, { 'text-anchor': 'middle' }),
      ),
      ...numbers.map((number, index) =>
        momentMark(right - 6 - (numbers.length - 1 - index) * 20, box.y, number),
      ),
      ...(marks.failures.get(card.id) ?? []).map((failure, index) =>
        failureMark(right - 13 - index * 22, bottom - 4, priorityLetter(failure)),
      ),
      ...(marks.waits.get(card.id) ?? []).map(wait => waitMark(box.x + 12, bottom - 3, minutesOf(wait))),
    ].join(''),
  );
};
