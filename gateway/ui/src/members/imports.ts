import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';
import { fetchWithProgress } from '../api/fetchWithProgress';

export type Import = Shape<'commitments', 'MemberImportJob'>;
export type ListedImport = Shape<'commitments', 'MemberImportListedImport'>;
export type ImportRow = Shape<'commitments', 'MemberImportRow'>;

/** The job of an import, or the error that ended it. */
export type ImportWork = Shape<'commitments', 'MemberImportUnderway'>;

/** The fields of a firm that a list can contain, in their usual order. */
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
  'parentGroup',
] as const;

export type ImportField = (typeof importFields)[number];

export const isImportField = (name: string | undefined): name is ImportField =>
  importFields.some((field) => field === name);

/** Uploads a list for a preview and reports the progress. */
export function preview(place: Place, file: File, mapping: Record<string, string>, tell: (share: number) => void) {
  const body = new FormData();
  body.append('file', file);
  if (Object.keys(mapping).length > 0) body.append('mapping', JSON.stringify(mapping));
  return call(place, 'commitments.memberImportPreview', { body, carry: fetchWithProgress(tell) });
}

export const isWorking = (job: Import) => Boolean(job.work && !job.work.problem);

/** An import, polled while it has a running job. */
export const importQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['import', place.association, id],
    queryFn: ({ signal }) => call(place, 'commitments.memberImportGet', { at: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? 400 : false),
  });

export const importsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['imports', place.association],
    queryFn: ({ signal }) => call(place, 'commitments.memberImportList', { query: { limit: 10 }, signal }),
  });

/** The rows that change existing firms, the first hundred; reloaded after the import was applied. */
export const changesQuery = (place: Place, { id, state }: Import) =>
  queryOptions({
    queryKey: ['import', place.association, id, 'changes', state],
    queryFn: ({ signal }) =>
      call(place, 'commitments.memberImportRows', { at: { id }, query: { result: 'updated', limit: 100 }, signal }),
  });

export const applyImport = (place: Place, id: string) =>
  call(place, 'commitments.memberImportApply', { at: { id }, query: { only: 'good' }, beside: true });

export const undoImport = (place: Place, id: string) =>
  call(place, 'commitments.memberImportUndo', { at: { id }, beside: true });

export interface FaultGroup {
  code: string;
  heading: string;
  detail: string;
  remedy: string;
  cells: { row: number; column: string; found: string }[];
}

/** Errors of one kind in one column are shown together: they are corrected together. */
export function byKind(rows: ImportRow[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const { row, fieldErrors } of rows) {
    for (const error of fieldErrors) {
      const key = `${error.code} ${error.field}`;
      const group = groups.get(key) ?? {
        code: key,
        heading: error.heading || error.field,
        detail: error.detail,
        remedy: error.remedy ?? error.expected,
        cells: [],
      };
      group.cells.push({ row, column: error.column, found: error.found });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.cells.length - a.cells.length);
}
