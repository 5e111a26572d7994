import { queryOptions } from '@tanstack/react-query';
import { dataOf, inAssociation, type Place } from '../api/api';
import type { Fault } from '../api/problem';

export interface CellFault {
  field: string;
  column: string;
  heading: string;
  code: string;
  found: string;
  detail: string;
  expected: string;
  remedy?: string | null;
}

export interface ImportRow {
  row: number;
  result: string;
  faults: CellFault[];
}

/** Something long that is being done with an import, or what ended it. */
export interface ImportWork {
  deed: 'application' | 'undo';
  done: number;
  total: number;
  problem?: Fault | null;
}

export interface ListedImport {
  id: string;
  file: string;
  state: 'previewed' | 'applied' | 'undone';
  counts: { created: number; updated: number; unchanged: number; refused: number };
  madeAt: string;
}

export interface Import extends ListedImport {
  columns: Record<string, string>;
  work?: ImportWork | null;
  refused: ImportRow[];
}

/** The fields of a firm that a list can tell, in the order in which people ask for them. */
export const importFields = [
  'legalName',
  'registerNumber',
  'vatNumber',
  'country',
  'nace',
  'sizeClass',
  'employees',
  'city',
  'contactEmail',
  'contactLanguage',
] as const;

export function preview(place: Place, file: File, mapping: Record<string, string>) {
  const body = new FormData();
  body.append('file', file);
  if (Object.keys(mapping).length > 0) body.append('mapping', JSON.stringify(mapping));
  return inAssociation<Import>(place, 'commitments', '/member-imports', { method: 'POST', body }).then(dataOf);
}

export const isWorking = (job: Import) => Boolean(job.work && !job.work.problem);

/** An import, asked for again and again for as long as something is being done with it. */
export const importQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['import', place.association, id],
    queryFn: ({ signal }) =>
      inAssociation<Import>(place, 'commitments', `/member-imports/${id}`, { signal }).then(dataOf),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? 400 : false),
  });

export const importsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['imports', place.association],
    queryFn: ({ signal }) =>
      inAssociation<{ items: ListedImport[] }>(place, 'commitments', '/member-imports?limit=10', { signal }).then(
        dataOf,
      ),
  });

const begin = (place: Place, path: string) =>
  inAssociation<Import>(place, 'commitments', `/member-imports/${path}`, { method: 'POST', beside: true }).then(dataOf);

export const applyImport = (place: Place, id: string) => begin(place, `${id}/application?only=good`);

export const undoImport = (place: Place, id: string) => begin(place, `${id}/undo`);

export interface FaultGroup {
  code: string;
  heading: string;
  detail: string;
  remedy: string;
  cells: { row: number; column: string; found: string }[];
}

/** Faults of one kind in one column belong together: they are mended together. */
export function byKind(rows: ImportRow[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const { row, faults } of rows) {
    for (const fault of faults) {
      const key = `${fault.code} ${fault.field}`;
      const group = groups.get(key) ?? {
        code: key,
        heading: fault.heading || fault.field,
        detail: fault.detail,
        remedy: fault.remedy ?? fault.expected,
        cells: [],
      };
      group.cells.push({ row, column: fault.column, found: fault.found });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.cells.length - a.cells.length);
}
