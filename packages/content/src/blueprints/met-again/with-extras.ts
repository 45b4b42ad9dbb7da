import type { CardExtras, CardSketch } from '../sketch.ts';

/** A card that is met on several drawings, with what this one knows of it besides. */
export const withExtras = ([lane, key, text, known]: CardSketch, own: CardExtras): CardSketch => [
  lane,
  key,
  text,
  { ...known, ...own },
];
