import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Brand, wear } from '../design/brand';

/** Applies an association's colours while one of its workspaces is open. */
// biome-ignore lint/suspicious/noExplicitAny: the key's type is the query's own affair
export function useWear(branding: UseQueryOptions<any, Error, Brand | null, any>): void {
  const brand = useQuery(branding).data ?? null;
  useEffect(() => {
    wear(brand);
    return () => wear(null);
  }, [brand]);
}
