/** The text between the parentheses that enclose a place, or all of it. */
const blockAround = (text: string, place: number): string => {
  let depth = 0;
  let from = place;
  for (; from > 0; from -= 1) {
    if (text[from] === ')') depth += 1;
    if (text[from] === '(' && (depth -= 1) < 0) break;
  }
  depth = 0;
  let to = place;
  for (; to < text.length; to += 1) {
    if (text[to] === '(') depth += 1;
    if (text[to] === ')' && (depth -= 1) < 0) break;
  }
  return text.slice(from, to);
};

const TABLE =
  /(?<![':"\w])"?truthline"?\."?([a-z_]+)(?!\w)"?(?!"?[(.])(?:\s+as)?(?:\s+"?(?!(?:as|on|where|join|inner|left|cross|set|using|group|order|for|limit|select|values|returning|union|then|do)\b)([a-z_]+)"?)?/g;

/**
 * The tables of tenants that a statement touches without naming their network: no condition on `network_id` of the table,
 * no join on it, no column of it in an INSERT. Row-level security would still hold the statement to one network; but a
 * plan that begins at another key reads others' rows first, and a distributed database would have to ask every node.
 * Calls of functions are left out: the catalogue is asked for those.
 */
export const unkeyedTables = (text: string): readonly string[] =>
  [...text.matchAll(TABLE)].flatMap(match => {
    const [, table = '', alias = table] = match;
    const block = blockAround(text, match.index);
    const ofTable = new RegExp(`\\b"?(?:${alias}|${table})"?\\."?network_id\\b`);
    const bare = /(?<![.\w])(?<!\.")"?network_id"?\s*(?:=|,|\)|in\b|is\b)/;
    const inserted = /insert\s+into\s*$/i.test(text.slice(0, match.index))
      ? /^[^(]*\([^)]*\bnetwork_id\b/.test(text.slice(match.index))
      : false;
    return inserted || ofTable.test(block) || bare.test(block) ? [] : [table];
  });
