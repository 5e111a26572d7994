import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type Row,
  type RowData,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useText } from '../texts/texts';
import { Field } from './Field';

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData extends RowData, TValue> {
    number?: boolean;
    /** Such as a date, which is not broken into lines. */
    brief?: boolean;
  }
}

interface GridProps<T> {
  label: string;
  rows: T[];
  // biome-ignore lint/suspicious/noExplicitAny: each column has a type of its own
  columns: ColumnDef<T, any>[];
  /** The words in which a row can be found. */
  search?: (row: T) => string;
  /** What stands beside the search, such as other ways to narrow the list. */
  beside?: ReactNode;
}

interface LineProps<T> {
  row: Row<T>;
  at: number;
  /** Only so that a line is drawn anew when its columns are others. */
  columns: unknown;
}

/** One row; it is not drawn again while others come into sight. */
const Line = memo(function Line<T>({ row, at }: LineProps<T>) {
  return (
    <tr aria-rowindex={at}>
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={looks(cell.column.columnDef.meta)}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </td>
      ))}
    </tr>
  );
}) as <T>(props: LineProps<T>) => ReactNode;

/** Keeps the place of rows that are out of sight. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    height > 0 && (
      <tr aria-hidden="true">
        <td height={height} colSpan={columns} />
      </tr>
    )
  );
}

const looks = (meta?: { number?: boolean; brief?: boolean }) => (meta?.number ? 'number' : meta?.brief ? 'brief' : '');

/** A long list: sorted by a press on a heading, narrowed by typing, only the rows in sight are drawn. */
export function Grid<T>({ label, rows, columns, search, beside }: GridProps<T>) {
  const t = useText();
  const [sorting, setSorting] = useState<SortingState>([]);
  const [typed, setTyped] = useState('');
  // The list follows what is typed as soon as it can; the typing does not wait for it.
  const sought = useDeferredValue(typed);
  const table = useReactTable({
    data: rows,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const scroll = useRef<HTMLDivElement>(null);
  const sorted = table.getRowModel().rows;
  const words = useMemo(
    () => new Map(search && rows.map((row) => [row, search(row).toLocaleLowerCase()])),
    [rows, search],
  );
  const all = useMemo(() => {
    const wanted = sought.trim().toLocaleLowerCase();
    return wanted ? sorted.filter((row) => words.get(row.original)?.includes(wanted)) : sorted;
  }, [sorted, sought, words]);
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 45,
    overscan: 12,
    // A frame may pass before new rows are drawn: the overscan covers it, and scrolling never waits for us.
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
              labelUnseen
              placeholder={t('grid.search')}
              value={typed}
              onChange={setTyped}
            />
          )}
          {beside}
        </div>
        <span className="quiet small" role="status">
          {t('grid.count', { count: all.length })}
        </span>
      </div>
      <section className="table-wrap tall" ref={scroll} tabIndex={0} aria-label={label}>
        <table aria-rowcount={all.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
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
          <tbody>
            <Gap height={above} columns={columns.length} />
            {seen.map((item) => {
              const row = all[item.index];
              return row && <Line key={row.id} row={row} at={item.index + 2} columns={columns} />;
            })}
            <Gap height={below} columns={columns.length} />
          </tbody>
        </table>
      </section>
    </div>
  );
}
