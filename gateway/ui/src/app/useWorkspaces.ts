import { useQueries } from '@tanstack/react-query';
import { enterpriseQuery } from '../members/queries';
import type { Me } from '../session/rights';
import { type Workspace, workspacesOf } from '../session/rights';

/** The workspaces of a person, with the names of firms. */
export function useWorkspaces(me: Me | null | undefined): Workspace[] {
  const workspaces = workspacesOf(me);
  const firms = useQueries({
    queries: workspaces.map((workspace) => ({
      ...enterpriseQuery(
        { association: workspace.association ?? '', enterprise: workspace.enterprise },
        workspace.enterprise ?? '',
      ),
      enabled: workspace.enterprise !== undefined,
    })),
  });
  return workspaces.map((workspace, at) => ({ ...workspace, name: firms[at]?.data?.legalName ?? workspace.name }));
}
