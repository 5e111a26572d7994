import { useQueries } from '@tanstack/react-query';
import { enterpriseQuery } from '../members/queries';
import type { Me } from '../session/rights';
import { type Desk, desksOf } from '../session/rights';

/** The workspaces of a person, with the names of firms. */
export function useWorkspaces(me: Me | null | undefined): Desk[] {
  const desks = desksOf(me);
  const firms = useQueries({
    queries: desks.map((desk) => ({
      ...enterpriseQuery({ association: desk.association ?? '', enterprise: desk.enterprise }, desk.enterprise ?? ''),
      enabled: desk.enterprise !== undefined,
    })),
  });
  return desks.map((desk, at) => ({ ...desk, name: firms[at]?.data?.legalName ?? desk.name }));
}
