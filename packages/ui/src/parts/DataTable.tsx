import './data-table.css';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { rowWindow } from '../charts/row-window.ts';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { sortRows, type SortOrder, type SortValue } from './sort-rows.ts';
import { tableEntries } from './table-entries.ts';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** Numbers align at the end. */
  readonly align?: 'start' | 'end';
  /** Absent: the column cannot be sorted by. */
  readonly sortValue?: (row: Row) => SortValue;
  /** The first click sorts downwards: for scores. */
  readonly descendingFirst?: boolean;
  readonly width?: string;
  /** Left out where the screen is narrow. */
  readonly secondary?: boolean;
  /** The cell that names the row. */
  readonly rowHeader?: boolean;
  readonly render: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  /** Read out by screen readers as the table's name. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  initialOrder?: SortOrder;
  /** Given: the order is kept elsewhere, in the address for one. */
  order?: SortOrder;
  onOrder?: (order: SortOrder) => void;
  pinned?: { readonly has: (row: Row) => boolean; readonly heading: string };
  groupOf?: ((row: Row) => string) | undefined;
  /** Pixels of a row that never grows. Given: of a long table only the rows in view are drawn. */
  rowHeight?: number;
  empty?: ReactNode;
};

const SortIcon = ({ state }: { state: 'none' | 'up' | 'down' }) => {
  const icons = { none: IconArrowsSort, up: IconArrowUp, down: IconArrowDown };
  const Symbol = icons[state];
  return <Symbol size={13} stroke={1.6} aria-hidden opacity={state === 'none' ? 0.45 : 1} />;
};

/** From so many lines on a table with rows of one height draws those in view alone. */
const WINDOWED_FROM = 120;

/** The rows that are not drawn, as room. */
const Room = ({ height, columns }: { height: number; columns: number }) =>
  height === 0 ? null : (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

/** A dense table: real table markup, sortable columns, sticky head, scrolls within itself on narrow screens. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  initialOrder,
  order: givenOrder,
  onOrder,
  pinned,
  groupOf,
  rowHeight,
  empty,
}: DataTableProps<Row>) => {
  const say = useUiMessages();
  const { compareNames } = useFormats();
  const [ownOrder, setOwnOrder] = useState(initialOrder ?? null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const order = givenOrder ?? ownOrder;
  const setOrder = onOrder ?? setOwnOrder;
  const shown = useMemo(() => {
    const valueOf = columns.find(({ key }) => key === order?.column)?.sortValue;
    return order === null || valueOf === undefined
      ? rows
      : sortRows(rows, valueOf, order.descending, compareNames);
  }, [rows, columns, order, compareNames]);
  const entries = useMemo(
    () => tableEntries(shown, { pinned, groupOf }, compareNames),
    [shown, pinned, groupOf, compareNames],
  );
  const few = rowHeight === undefined || entries.length < WINDOWED_FROM;
  const height = few ? 0 : rowHeight;
  const { start, end } = few
    ? { start: 0, end: entries.length }
    : rowWindow(view.top, view.height, height, entries.length);

  return (
    <div
      className="tl-table-scroll"
      data-windowed={!few}
      role="region"
      aria-label={caption}
      tabIndex={0}
      onScroll={
        few
          ? undefined
          : ({ currentTarget: { scrollTop, clientHeight } }) =>
              setView({ top: scrollTop, height: clientHeight })
      }
    >
      <table className="tl-table" aria-rowcount={few ? undefined : entries.length + 1}>
        <caption className="tl-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => {
              const active = order?.column === column.key ? order : null;
              const state = active === null ? 'none' : active.descending ? 'down' : 'up';
              return (
                <th
                  key={column.key}
                  scope="col"
                  data-align={column.align}
                  data-secondary={column.secondary}
                  style={{ width: column.width }}
                  aria-sort={state === 'none' ? undefined : state === 'down' ? 'descending' : 'ascending'}
                >
                  {column.sortValue === undefined ? (
                    column.header
                  ) : (
                    <button
                      type="button"
                      className="tl-table-sort"
                      data-active={active !== null}
                      title={say('table.sortBy', { column: column.header })}
                      onClick={() =>
                        setOrder({
                          column: column.key,
                          descending: active === null ? column.descendingFirst === true : !active.descending,
                        })
                      }
                    >
                      {column.header}
                      <SortIcon state={state} />
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <Room height={start * height} columns={columns.length} />
          {entries.slice(start, end).map((entry, offset) => (
            <Fragment key={entry.kind === 'row' ? rowKey(entry.row) : `heading ${entry.text}`}>
              {entry.kind === 'heading' ? (
                <tr
                  className="tl-table-heading"
                  aria-rowindex={few ? undefined : start + offset + 2}
                  style={few ? undefined : { height }}
                >
                  <th colSpan={columns.length} scope="colgroup">
                    {entry.text} <small>{entry.count}</small>
                  </th>
                </tr>
              ) : (
                <tr aria-rowindex={few ? undefined : start + offset + 2} style={few ? undefined : { height }}>
                  {columns.map(column =>
                    column.rowHeader === true ? (
                      <th
                        key={column.key}
                        scope="row"
                        data-align={column.align}
                        data-secondary={column.secondary}
                      >
                        {column.render(entry.row)}
                      </th>
                    ) : (
                      <td key={column.key} data-align={column.align} data-secondary={column.secondary}>
                        {column.render(entry.row)}
                      </td>
                    ),
                  )}
                </tr>
              )}
            </Fragment>
          ))}
          <Room height={(entries.length - end) * height} columns={columns.length} />
          {rows.length > 0 ? null : (
            <tr>
              <td className="tl-table-none" colSpan={columns.length}>
                {empty ?? say('table.noRows')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
};
