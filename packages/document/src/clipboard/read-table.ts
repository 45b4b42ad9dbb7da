import { readHtmlTable } from './read-html-table.ts';
import { readMarkdownTable } from './read-markdown-table.ts';
import { readTsv } from './read-tsv.ts';
import type { PastedTable } from './table.ts';

/**
 * Reads the table out of what was copied: the first table of a web page, cells of a spreadsheet (parted by tabs, quoted
 * where they hold line breaks), or a Markdown table. Null where there is none.
 */
export const readTable = ({
  html,
  text,
}: {
  readonly html: string | null;
  readonly text: string;
}): PastedTable | null =>
  (html === null ? null : readHtmlTable(html)) ?? readMarkdownTable(text) ?? readTsv(text);
