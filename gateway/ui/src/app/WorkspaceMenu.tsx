import { useNavigate } from '@tanstack/react-router';
import { Icon } from '../design/Icon';
import { Menu } from '../design/Menu';
import { useMe } from '../session/queries';
import type { Workspace } from '../session/rights';
import { type TextKey, useText } from '../texts/texts';
import { useWorkspaces } from './useWorkspaces';

export function useOpenWorkspace() {
  const navigate = useNavigate();
  return (workspace: Workspace) => {
    if (workspace.programme)
      return navigate({ to: '/p/$programme/associations', params: { programme: workspace.programme } });
    const association = workspace.association ?? '';
    return workspace.enterprise
      ? navigate({ to: '/a/$association/e/$enterprise', params: { association, enterprise: workspace.enterprise } })
      : navigate({ to: '/a/$association', params: { association } });
  };
}

/** Switches between the person's workspaces, without signing in again. */
export function WorkspaceMenu({ name }: { name: string }) {
  const t = useText();
  const open = useOpenWorkspace();
  const workspaces = useWorkspaces(useMe().data);
  if (workspaces.length < 2) return <strong className="clip">{name}</strong>;
  const actions = workspaces.map((workspace, at) => ({
    id: String(at),
    name: workspace.name,
    detail: [workspace.detail, ...workspace.roles.map((role) => t(`role.${role}` satisfies TextKey))]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Menu
      label={`${t('shell.switch')}: ${name}`}
      actions={actions}
      onAction={(id) => {
        const workspace = workspaces[Number(id)];
        if (workspace) open(workspace);
      }}
    >
      <span className="clip">{name}</span>
      <Icon name="down" />
    </Menu>
  );
}
