import { Link, type LinkProps, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../design/Icon';
import { useText } from '../texts/texts';
import { LanguageMenu } from './LanguageMenu';
import { PersonMenu } from './PersonMenu';
import { WorkspaceMenu } from './WorkspaceMenu';

export interface NavigationLink {
  to: LinkProps['to'];
  params: Record<string, string>;
  icon: IconName;
  name: string;
  exact?: boolean;
}

interface FrameProps {
  name: string;
  /** The association's logo with its alternative text. */
  logo?: { address: string | undefined; text: string };
  links: NavigationLink[];
  children?: ReactNode;
}

/** The header, the navigation at the side (below on a phone), and the screen. */
export function Frame({ name, logo, links, children }: FrameProps) {
  const t = useText();
  return (
    <div className="shell">
      <header className="shell-top">
        <Link to="/" className="mark" aria-label="Spindle">
          <img src="/spindle.svg" alt="" width="28" height="28" />
          <span>Spindle</span>
        </Link>
        {logo?.address && <img className="logo" src={logo.address} alt={logo.text} />}
        <WorkspaceMenu name={name} />
        <span className="grow" />
        <LanguageMenu />
        <PersonMenu />
      </header>
      <nav className="shell-side" aria-label={t('shell.navigation')}>
        <ul>
          {links.map((link) => (
            <li key={String(link.to)}>
              <Link
                to={link.to as '/'}
                params={link.params as never}
                className="nav-link"
                preload="intent"
                activeOptions={{ exact: link.exact ?? false }}
              >
                <Icon name={link.icon} />
                {link.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className="shell-main" tabIndex={-1}>
        {children || <Outlet />}
      </main>
      <div id="foot" className="shell-foot" />
    </div>
  );
}
