import type { DataTable } from './data-table.ts';
import { DATA_TABLES } from './data-tables.ts';

/** The data dictionary: every table and column that leaves, in both languages. */
export const dataDictionary = (): {
  readonly format: 'truthline-data-dictionary';
  readonly version: 1;
  readonly tables: readonly DataTable[];
} => ({ format: 'truthline-data-dictionary', version: 1, tables: Object.values(DATA_TABLES) });

const TYPE_WORDS = {
  text: 'text',
  integer: 'integer',
  number: 'number',
  instant: 'instant (UTC)',
} as const;

const linesOf = ({ columns }: DataTable): string =>
  columns
    .map(
      ({ name, type, nullable, meaning }) =>
        `- \`${name}\` (${TYPE_WORDS[type]}${nullable ? ', may be empty' : ''}): ${meaning.en} / ${meaning.zh}`,
    )
    .join('\n');

/** docs/data-dictionary.md, from what the files are made of. */
export const printDictionary = (): string => `# Data dictionary

Printed from \`packages/interchange/src/dataset\` by \`pnpm --filter @truthline/interchange dictionary\`; a test fails when this page is
stale. How to get the files: [open.md](open.md). Names of columns are the same in every language, in CSV and in Parquet. In CSV what is
not there is an empty cell, and a text that looks like a formula stands behind an apostrophe; in Parquet it is null, and texts are as they
were written. Scores of audits and moments are 0–100, scores of single items 0–1.

${Object.values(DATA_TABLES)
  .map(
    (table: DataTable) =>
      `## ${table.name}\n\n${table.row.en} (${table.row.zh}). Told apart by ${table.key.map(name => `\`${name}\``).join(', ')}.\n\n${linesOf(table)}\n`,
  )
  .join('\n')}`;
