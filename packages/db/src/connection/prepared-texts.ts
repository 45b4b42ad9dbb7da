/** Statements kept planned on a connection at most: a plan takes some 50 kB there. */
const KEPT = 300;
/** Texts of which is remembered that they came once. */
const SEEN = 1000;

/**
 * Names for the statements that come again. A connection plans a named statement once and keeps the plan: with row-level
 * security on every table, planning takes most of the time of a short statement. A text that comes once stays without a
 * name, and so do those that come when `KEPT` have one: what varies with its values must not fill a connection.
 */
export const nameTexts = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return text => {
    const name = names.get(text);
    if (name !== undefined || names.size >= KEPT) return name;
    if (!seen.delete(text)) {
      if (seen.size >= SEEN) seen.clear();
      seen.add(text);
      return undefined;
    }
    const given = `truthline_${names.size}`;
    names.set(text, given);
    return given;
  };
};
