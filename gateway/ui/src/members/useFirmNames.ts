import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Place } from '../api/api';
import { membersQuery } from './queries';

/** Rows with the names of their firms; new objects when the names arrive, because the table caches rows. */
export function useFirmNames<T extends { enterprise?: string | null }>(
  place: Place,
  rows: T[],
): (T & { firm: string })[] {
  const members = useQuery(membersQuery(place)).data;
  return useMemo(() => {
    const names = new Map((members ?? []).map((one) => [one.id, one.legalName]));
    return rows.map((row) => ({ ...row, firm: names.get(row.enterprise ?? '') ?? '–' }));
  }, [members, rows]);
}
