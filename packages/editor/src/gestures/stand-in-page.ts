/** What stands for the place the keyboard is at: a line of the outline, a cell of the table, a card or header drawn. */
const HERE = [
  '[role="treeitem"][tabindex="0"]',
  '[data-spot][tabindex="0"]',
  '[data-card][tabindex="0"]',
  '.te-head[data-chosen="true"] > .te-head-press',
  '.te-empty-cell',
].join(', ');

/** The element of that place; the canvas itself where the place is not in the page. */
export const hereInPage = (area: Element | null): HTMLElement | null => {
  const here = area?.querySelector(HERE) ?? area?.querySelector('[data-editor-canvas]');
  return here instanceof HTMLElement ? here : null;
};

/** Gives the keyboard back to where it was in the drawing when a dialog goes, unless it is somewhere already. */
export const standInPage = (area: Element | null): void => {
  const active = document.activeElement;
  if (active !== null && active !== document.body && active.closest('[role="dialog"]') === null) return;
  hereInPage(area)?.focus({ preventScroll: true });
};
