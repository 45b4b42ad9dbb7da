const BARE = /^[^\s";；、,，]+(?: [^\s";；、,，]+)*$/;

/** Short texts as one cell, with semicolons between; one that holds a sign of separation is quoted. */
export const writeList = (texts: readonly string[]): string =>
  texts.map(text => (BARE.test(text) ? text : JSON.stringify(text))).join('; ');

/** The texts of a cell, in their order. Semicolons, commas and line breaks separate; a broken quote is taken as it stands. */
export const readList = (cell: string): readonly string[] => {
  const parts = cell.match(/\s*"(?:[^"\\]|\\.)*"|[^;；、,，\n]+/g) ?? [];
  return parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      if (!part.startsWith('"')) return part;
      try {
        const value: unknown = JSON.parse(part);
        return typeof value === 'string' ? value : part;
      } catch (cause) {
        if (!(cause instanceof SyntaxError)) throw cause;
        return part;
      }
    });
};
