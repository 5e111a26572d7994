import { useMatches, useParams, useRouter } from '@tanstack/react-router';
import type { IconName } from '../design/Icon';
import type { Rights } from '../session/rights';
import { type TextKey, useText } from '../texts/texts';
import type { NavigationLink } from './Frame';

/** The rights that a screen can require. */
export type Right = { [K in keyof Rights]: Rights[K] extends boolean ? K : never }[keyof Rights];

/** An entry of a workspace's menu; with its own right where the screen itself is open to more people. */
export interface MenuEntry {
  icon: IconName;
  text: TextKey;
  right?: Right;
}

/** Returns the menu of a workspace: the screens that declare an entry, in their order. */
export function useMenu(workspace: string, rights?: Rights): NavigationLink[] {
  const t = useText();
  const { routesById } = useRouter();
  const params = useParams({ strict: false }) as Record<string, string>;
  return Object.values(routesById).flatMap(({ fullPath, parentRoute, options: { staticData } }) => {
    const menu = staticData?.menu;
    const right = menu?.right ?? staticData?.right;
    if (!menu || parentRoute?.id !== workspace || (right && !rights?.[right])) return [];
    // The first screen has the address of the workspace, and is current only there.
    const exact = fullPath.endsWith('/');
    const to = (exact ? fullPath.slice(0, -1) : fullPath) as NavigationLink['to'];
    return [{ to, params, icon: menu.icon, name: t(menu.text), exact }];
  });
}

/** Whether the current screen exists for a person with these rights. */
export function useAllowed(rights: Rights): boolean {
  const right = useMatches({ select: (matches) => matches.at(-1)?.staticData.right });
  return !right || rights[right];
}
