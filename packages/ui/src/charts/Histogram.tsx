import { useFormats } from '../i18n/formats.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ChartWithTable } from './ChartWithTable.tsx';
import { HistogramDrawing } from './HistogramDrawing.tsx';

export type HistogramProps = {
  /** In ascending order, without gaps. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** A value with its interval, drawn over the bars. */
  readonly mark: {
    readonly value: number;
    readonly interval: { readonly low: number; readonly high: number } | null;
    readonly label: string;
  } | null;
  /** What is counted, in the language of the screen. */
  readonly words: { readonly caption: string; readonly xAxis: string; readonly count: string };
};

/** How many lie where: bars with their numbers, and the same as a table. */
export const Histogram = (props: HistogramProps) => {
  const formats = useFormats();
  const { bins, words } = props;
  return (
    <ChartWithTable
      chart={<HistogramDrawing {...props} />}
      table={
        <DataTable
          caption={words.caption}
          rows={bins}
          rowKey={({ from }) => String(from)}
          columns={[
            {
              key: 'range',
              header: words.xAxis,
              rowHeader: true,
              render: ({ from, to }) => `${formats.number(from)} – ${formats.number(to)}`,
            },
            {
              key: 'count',
              header: words.count,
              align: 'end',
              render: ({ count }) => formats.number(count),
            },
          ]}
        />
      }
    />
  );
};
