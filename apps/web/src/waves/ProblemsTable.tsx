import { DataTable, useFormats, useReadAny, type Column } from '@truthline/ui';
import { useWavesMessages } from './use-waves-messages.ts';
import { messageKeyOf, type ImportProblem } from './wave-upload.ts';

/** What is wrong with a file, row by row, column by column, as the spreadsheet counts them. */
export const ProblemsTable = ({ problems }: { problems: readonly ImportProblem[] }) => {
  const say = useWavesMessages();
  const formats = useFormats();
  // The server's codes and their values arrive as data, so the words are looked up without the typed reader.
  const readAny = useReadAny('waves');
  const columns: readonly Column<ImportProblem>[] = [
    {
      key: 'row',
      header: say('problems.row'),
      align: 'end',
      width: '80px',
      sortValue: ({ row }) => row,
      render: ({ row }) => (row === null ? say('problems.file') : formats.number(row)),
    },
    {
      key: 'column',
      header: say('problems.column'),
      width: '140px',
      sortValue: ({ column }) => column,
      render: ({ column }) => column ?? '–',
    },
    {
      key: 'what',
      header: say('problems.what'),
      render: ({ code, values }) => readAny(messageKeyOf(code), { code, ...values }),
    },
  ];
  return (
    <DataTable
      caption={say('problems.caption')}
      columns={columns}
      rows={problems}
      rowKey={({ row, column, code }) => `${row}:${column}:${code}`}
      initialOrder={{ column: 'row', descending: false }}
    />
  );
};
