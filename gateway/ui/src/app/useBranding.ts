import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { applyBrand, type Brand } from '../design/brand';

/** Applies an association's colours while one of its workspaces is open. */
// biome-ignore lint/suspicious/noExplicitAny: the key's type is the query's own affair
export function useBranding(branding: UseQueryOptions<any, Error, Brand | null, any>): void {
  const brand = useQuery(branding).data ?? null;
  useEffect(() => {
    applyBrand(brand);
    return () => applyBrand(null);
  }, [brand]);
}
