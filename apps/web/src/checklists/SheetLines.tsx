import { DataTable, useFormats, type Column } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import type { SheetLine } from './presented.ts';
import { useSheetsMessages } from './use-sheets-messages.ts';

type SheetLinesProps = { lines: readonly SheetLine[]; caption: string; textHeader: string };

/** What is said of places in a workbook, as a spreadsheet counts them. */
export const SheetLines = ({ lines, caption, textHeader }: SheetLinesProps) => {
  const say = useSheetsMessages();
  const read = useContentText();
  const formats = useFormats();
  const numbered = lines.map((line, index) => ({ ...line, index }));
  const columns: readonly Column<(typeof numbered)[number]>[] = [
    {
      key: 'sheet',
      header: say('lines.sheet'),
      secondary: true,
      width: '90px',
      render: ({ sheet }) => sheet ?? say('lines.whole'),
    },
    {
      key: 'row',
      header: say('lines.row'),
      align: 'end',
      width: '60px',
      render: ({ row }) => (row === null ? '–' : formats.number(row)),
    },
    {
      key: 'column',
      header: say('lines.column'),
      secondary: true,
      width: '130px',
      render: ({ column }) => column ?? '–',
    },
    {
      key: 'text',
      header: textHeader,
      render: ({ sheet, column, text }) => (
        <span className="tl-sheet-line">
          {read(text)}
          <span className="tl-only-narrow">
            {[sheet ?? say('lines.whole'), ...(column === null ? [] : [column])].join(' · ')}
          </span>
        </span>
      ),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={numbered} rowKey={({ index }) => String(index)} />
  );
};
