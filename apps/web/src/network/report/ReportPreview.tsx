import { Anchor } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DataTable, LoadingSkeleton, Panel, useFormats, type Column } from '@truthline/ui';
import { trpc, type api } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import type { ReportWish } from './report-search.ts';
import { useReportMessages } from './use-report-messages.ts';

type Figure = Awaited<ReturnType<typeof api.networkReports.preview.query>>['figures'][number];
type Table = NonNullable<Figure['table']>;
type Row = { readonly key: string; readonly cells: Table['rows'][number] };

/** So many columns fit on a phone. */
const NARROW_COLUMNS = 3;

const FigureTable = ({ title, table }: { title: string; table: Table }) => {
  const columns = table.columns.map(({ name, align }, at): Column<Row> => ({
    key: String(at),
    header: name,
    align,
    rowHeader: at === 0,
    secondary: at >= NARROW_COLUMNS,
    render: ({ cells }) => cells[at]?.text ?? '',
  }));
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={table.rows.map((cells, at) => ({ key: String(at), cells }))}
      rowKey={({ key }) => key}
    />
  );
};

const FigurePreview = ({ figure }: { figure: Figure }) => {
  const say = useReportMessages();
  const formats = useFormats();
  const { title, n, method, date, link, sentences, table, rows } = figure;
  return (
    <section className="tl-report-figure" aria-label={title}>
      <h3>{title}</h3>
      <p className="tl-network-method">
        <span>
          {say('preview.n')}: {n}
        </span>
        <span>{method}</span>
        <span>{date}</span>
        <Anchor href={link}>{say('preview.open')}</Anchor>
      </p>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {table === null || rows === 0 ? null : (
        <>
          <FigureTable title={title} table={table} />
          {rows > table.rows.length ? (
            <p className="tl-panel-note">
              {say('preview.rows', { shown: formats.number(table.rows.length), rows: formats.number(rows) })}
            </p>
          ) : null}
        </>
      )}
    </section>
  );
};

/** What every file of the report will say, in its words and numbers. */
export const ReportPreview = ({ wish: { title, ...wish } }: { wish: ReportWish }) => {
  const say = useReportMessages();
  const asked = useQuery(
    trpc.networkReports.preview.queryOptions(wish, { placeholderData: keepPreviousData }),
  );
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending) return <LoadingSkeleton count={12} />;
  return (
    <Panel
      title={say('preview.title')}
      note={asked.isFetching ? say('preview.making') : (title ?? asked.data.title)}
    >
      {asked.data.figures.map(figure => (
        <FigurePreview key={figure.id} figure={figure} />
      ))}
    </Panel>
  );
};
