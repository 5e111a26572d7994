import {
  type CellContext,
  type Column,
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type OnChangeFn,
  type Row,
  type RowData,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  memo,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '../texts/texts';
import { Field } from './Field';
import { ScrollBox } from './ScrollBox';
import { useSearchParam } from './useSearchParam';

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData extends RowData, TValue> {
    number?: boolean;
    /** Such as a date, which is not wrapped. */
    brief?: boolean;
    /** No wider than a button. */
    tight?: boolean;
    /** Such as an address, which is long in one word. */
    wide?: boolean;
  }
}

interface DataGridProps<T> {
  label: string;
  rows: T[];
  // biome-ignore lint/suspicious/noExplicitAny: each column has a type of its own
  columns: ColumnDef<T, any>[];
  /** The words by which a row is found. */
  search?: (row: T) => string;
  /** Content toolbar the search, such as further filters. */
  toolbar?: ReactNode;
}

interface GridRowProps<T> {
  row: Row<T>;
  at: number;
  columns: Column<T>[];
}

/** A light cell: the table's own cells have many features, and thousands of them slow down scrolling. */
function cellContext<T>(row: Row<T>, column: Column<T>) {
  const getValue = () => row.getValue(column.id);
  return { row, column, getValue, renderValue: getValue } as unknown as CellContext<T, unknown>;
}

// Each row is a layout of its own and needs ARIA roles, because it is no table row for the browser.

/** A row; it is not rendered again while others are scrolled into view. */
const GridRow = memo(function Line<T>({ row, at, columns }: GridRowProps<T>) {
  return (
    <tr role="row" aria-rowindex={at}>
      {columns.map((column) => (
        <td key={column.id} role="cell" className={classOf(column.columnDef.meta)}>
          {flexRender(column.columnDef.cell, cellContext(row, column))}
        </td>
      ))}
    </tr>
  );
}) as <T>(props: GridRowProps<T>) => ReactNode;

/** Reserves the space of rows that are out of view. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    height > 0 && (
      <tr aria-hidden="true">
        <td height={height} colSpan={columns} />
      </tr>
    )
  );
}

const classOf = (meta?: { number?: boolean; brief?: boolean }) =>
  meta?.number ? 'number' : meta?.brief ? 'brief' : '';

/** The column widths: the first one that is not brief gets the remaining space. */
function columnWidths<T>(columns: Column<T>[]): CSSProperties {
  const brief = ({ columnDef: { meta } }: Column<T>) => meta?.brief || meta?.number || meta?.tight;
  const main = columns.find((column) => !brief(column));
  const width = (column: Column<T>) => {
    if (column === main || column.columnDef.meta?.wide) return 'minmax(14rem, 2fr)';
    if (column.columnDef.meta?.tight) return '5.5rem';
    return brief(column) ? 'minmax(7rem, 0.7fr)' : 'minmax(10rem, 1.2fr)';
  };
  return { '--columns': columns.map(width).join(' ') } as CSSProperties;
}

/** The order of the list, kept in the address: the id of a column, after a minus if descending. */
function useSorting<T>(columns: ColumnDef<T>[]): [SortingState, OnChangeFn<SortingState>] {
  const [kept, keep] = useSearchParam('sort');
  const id = kept?.replace(/^-/, '');
  const known = columns.some((column) => column.id === id || ('accessorKey' in column && column.accessorKey === id));
  const sorting = useMemo(() => (id && known ? [{ id, desc: kept?.[0] === '-' }] : []), [id, known, kept]);
  const change: OnChangeFn<SortingState> = (next) => {
    const [first] = typeof next === 'function' ? next(sorting) : next;
    keep(first && `${first.desc ? '-' : ''}${first.id}`);
  };
  return [sorting, change];
}

/** The search text; it is kept in the address a little later, so that typing does not wait for it. */
function useSearchText(): [string, (typed: string) => void] {
  const [kept, keep] = useSearchParam('q');
  const [typed, setTyped] = useState(kept ?? '');
  const timer = useRef(0);
  const type = (now: string) => {
    setTyped(now);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => keep(now), 400);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return [typed, type];
}

/** A long list with sorting and search, in which only the visible rows are rendered. */
export function DataGrid<T>({ label, rows, columns, search, toolbar }: DataGridProps<T>) {
  const t = useText();
  const [sorting, setSorting] = useSorting(columns);
  const [typed, setTyped] = useSearchText();
  // The list is filtered with low priority, so that typing does not wait for it.
  const deferredText = useDeferredValue(typed);
  const table = useReactTable({
    data: rows,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const visibleColumns = table.getVisibleLeafColumns();
  const scroll = useRef<HTMLDivElement>(null);
  const sorted = table.getRowModel().rows;
  const words = useMemo(
    () => new Map(search && rows.map((row) => [row, search(row).toLocaleLowerCase()])),
    [rows, search],
  );
  const all = useMemo(() => {
    const wanted = deferredText.trim().toLocaleLowerCase();
    return wanted ? sorted.filter((row) => words.get(row.original)?.includes(wanted)) : sorted;
  }, [sorted, deferredText, words]);
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 45,
    overscan: 5,
    // New rows may be rendered a frame later: the overscan covers it, and scrolling does not wait.
    useFlushSync: false,
  });
  const seen = virtual.getVirtualItems();
  const above = seen[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <div className="stack tight">
      <div className="row apart">
        <div className="row">
          {search && (
            <Field
              label={t('grid.search')}
              labelHidden
              placeholder={t('grid.search')}
              value={typed}
              onChange={setTyped}
            />
          )}
          {toolbar}
        </div>
        <span className="quiet small" role="status">
          {t('grid.count', { count: all.length })}
        </span>
      </div>
      <ScrollBox label={label} tall box={scroll}>
        <table className="long" role="table" style={columnWidths(visibleColumns)} aria-rowcount={all.length + 1}>
          <thead role="rowgroup">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} role="row">
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      role="columnheader"
                      className={header.column.columnDef.meta?.number ? 'number' : ''}
                      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                    >
                      <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                        {flexRender(header.column.columnDef.header, header.getContext())}
                        <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody role="rowgroup">
            <Spacer height={above} columns={columns.length} />
            {seen.map((item) => {
              const row = all[item.index];
              return row && <GridRow key={row.id} row={row} at={item.index + 2} columns={visibleColumns} />;
            })}
            <Spacer height={below} columns={columns.length} />
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
