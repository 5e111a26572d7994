import { useNavigate } from '@tanstack/react-router';
import { Icon } from '../design/Icon';
import { Menu } from '../design/Menu';
import { useMe } from '../session/queries';
import type { Desk } from '../session/rights';
import { type TextKey, useText } from '../texts/texts';
import { useWorkspaces } from './useWorkspaces';

export function useGo() {
  const navigate = useNavigate();
  return (desk: Desk) => {
    if (desk.programme) return navigate({ to: '/p/$programme/associations', params: { programme: desk.programme } });
    const association = desk.association ?? '';
    return desk.enterprise
      ? navigate({ to: '/a/$association/e/$enterprise', params: { association, enterprise: desk.enterprise } })
      : navigate({ to: '/a/$association', params: { association } });
  };
}

/** Switches between the person's workspaces, without signing in again. */
export function WorkspaceMenu({ name }: { name: string }) {
  const t = useText();
  const go = useGo();
  const desks = useWorkspaces(useMe().data);
  if (desks.length < 2) return <strong className="clip">{name}</strong>;
  const deeds = desks.map((desk, at) => ({
    id: String(at),
    name: desk.name,
    detail: [desk.detail, ...desk.roles.map((role) => t(`role.${role}` satisfies TextKey))].filter(Boolean).join(' · '),
  }));
  return (
    <Menu
      label={`${t('shell.switch')}: ${name}`}
      actions={deeds}
      onAction={(id) => {
        const desk = desks[Number(id)];
        if (desk) go(desk);
      }}
    >
      <span className="clip">{name}</span>
      <Icon name="down" />
    </Menu>
  );
}
