import { levelRows, plainCell, type PastedTable } from './table.ts';

const isRow = (line: string) => /^\|.*\|$/u.test(line);
const isRule = (line: string) => /^\|(?:\s*:?-+:?\s*\|)+$/u.test(line);

/** Reads `| a | b |` line by line; null where no line looks so. Lines around the table are left out. */
export const readMarkdownTable = (text: string): PastedTable | null => {
  const rows = text
    .split(/\r\n|\r|\n/u)
    .map(line => line.trim())
    .filter(line => isRow(line) && !isRule(line))
    .map(line =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/u)
        .map(cell => plainCell(cell.replaceAll(String.raw`\|`, '|').trim())),
    );
  return rows.length === 0 ? null : levelRows(rows);
};
