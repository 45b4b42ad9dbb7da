/** Points between the margins of a landscape page. */
export const PAGE_WIDTH = 758;

export type Written = (value: number) => string;

/** A name cut to so many signs, with what stands for the rest. */
export const shortName = (name: string, signs: number): string =>
  Array.from(name).length <= signs
    ? name
    : `${Array.from(name)
        .slice(0, signs - 1)
        .join('')}…`;

/** Marks on a drawing as wide as a page. */
export const drawing = (height: number, marks: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE_WIDTH} ${height.toFixed(0)}" width="${PAGE_WIDTH}" height="${height.toFixed(0)}">${marks.join('')}</svg>`;
