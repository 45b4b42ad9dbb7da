/**
 * Eleven stops: the dark half of viridis (Smith & van der Walt 2015), then on to a pale green. Lightness rises evenly, so
 * the order holds for every kind of colour vision and in grey, and what is in order stays quiet.
 */
const scale = [
  '#440154',
  '#46307e',
  '#3b528b',
  '#2f6b8e',
  '#26828e',
  '#219a8b',
  '#4cb085',
  '#83c795',
  '#b0daae',
  '#d3e9cb',
  '#ecf6e6',
] as const;

const channel = (hex: string, start: number) => Number.parseInt(hex.slice(start, start + 2), 16);

const mix = (from: string, to: string, share: number) =>
  `#${[1, 3, 5]
    .map(start => Math.round(channel(from, start) + (channel(to, start) - channel(from, start)) * share))
    .map(value => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** Relative luminance (WCAG 2.2) of `#rrggbb`, 0–1. */
export const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(start => channel(hex, start) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours (WCAG 2.2), 1–21. */
export const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** A fill for a value 0–100 and the ink readable on it. */
export const valueColour = (
  value: number,
): { readonly fill: string; readonly ink: '#000000' | '#ffffff' } => {
  const place = (Math.min(100, Math.max(0, value)) / 100) * (scale.length - 1);
  const index = Math.min(scale.length - 2, Math.floor(place));
  const fill = mix(scale[index] ?? scale[0], scale[index + 1] ?? scale[10], place - index);
  return { fill, ink: contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff' };
};
