import { contrast, valueColour } from '@truthline/ui';

export type Colour = { readonly fill: string; readonly ink: string };

const channel = (hex: string, start: number) => Number.parseInt(hex.slice(start, start + 2), 16);

const mix = (from: string, to: string, share: number): string =>
  `#${[1, 3, 5]
    .map(start => Math.round(channel(from, start) + (channel(to, start) - channel(from, start)) * share))
    .map(value => value.toString(16).padStart(2, '0'))
    .join('')}`;

const inked = (fill: string): Colour => ({
  fill,
  ink: contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff',
});

const MIDDLE = '#f1f1ee';
const BLUE = '#0b4f7d';
const ORANGE = '#b35806';

/** Blue above, orange below, pale between: apart for every kind of colour vision. `share` −1 (worst) … 1 (best). */
export const aboveBelow = (share: number): Colour => {
  const strength = Math.min(1, Math.abs(share));
  return inked(strength < 0.02 ? MIDDLE : mix(MIDDLE, share > 0 ? BLUE : ORANGE, 0.2 + 0.8 * strength));
};

/** A difference of points: forty and more are the ends of the scale. */
export const changeColour = (points: number): Colour => aboveBelow(points / 40);

/** A time against what is tolerated: what is within stays quiet, twice as long is the orange end. */
export const shareColour = (share: number): Colour =>
  aboveBelow(share <= 1 ? Math.min(0.12, (1 - share) * 0.24) : -Math.min(1, Math.max(0.1, share - 1)));

/** An amount against the largest: more is darker. */
export const amountColour = (share: number): Colour => valueColour(100 - 100 * share);

/** Action priority, darker the more pressing; unrated has no colour of its own. */
export const PRIORITY_COLOURS = {
  H: inked('#7a3b02'),
  M: inked('#e08a3c'),
  L: inked('#fbe3cd'),
  '?': null,
} as const;
