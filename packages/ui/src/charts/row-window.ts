/** Which rows of equal height stand in view, with a few beyond either edge. `end` is exclusive. */
export const rowWindow = (
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
  beyond = 8,
): { readonly start: number; readonly end: number } => {
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + beyond);
  return { start: Math.min(start, count), end: Math.max(end, Math.min(start, count)) };
};
