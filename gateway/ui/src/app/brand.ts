import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Brand, wear } from '../design/brand';

/** Dresses the page in an association's colours while one is at a desk of it. */
// biome-ignore lint/suspicious/noExplicitAny: the key's type is the query's own affair
export function useWear(branding: UseQueryOptions<any, Error, Brand | null, any>): void {
  const brand = useQuery(branding).data ?? null;
  useEffect(() => {
    wear(brand);
    return () => wear(null);
  }, [brand]);
}
