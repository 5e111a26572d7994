import { dataOf, inAssociation, type Place } from '../api/api';

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

export interface Import {
  id: string;
  file: string;
  state: string;
  columns: Record<string, string>;
  counts: { created: number; updated: number; unchanged: number; refused: number };
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

export const applyImport = (place: Place, id: string, onlyGood: boolean) =>
  inAssociation<Import>(place, 'commitments', `/member-imports/${id}/application${onlyGood ? '?only=good' : ''}`, {
    method: 'POST',
  }).then(dataOf);

export const undoImport = (place: Place, id: string) =>
  inAssociation<Import>(place, 'commitments', `/member-imports/${id}/undo`, { method: 'POST' }).then(dataOf);

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
