/** World units: CSS pixels at 100 %. */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const contains = (box: Box, point: Point): boolean =>
  point.x >= box.x && point.x < right(box) && point.y >= box.y && point.y < bottom(box);
export const overlaps = (one: Box, other: Box): boolean =>
  one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one);
export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
