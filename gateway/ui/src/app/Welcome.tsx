import { useEffect, useRef } from 'react';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { QueryResult } from '../design/states';
import { signOut, useMe } from '../session/queries';
import type { Me } from '../session/rights';
import { useText } from '../texts/texts';
import { LanguageMenu } from './LanguageMenu';
import { RedirectToWelcome } from './RedirectToWelcome';
import { useWorkspaces } from './useWorkspaces';
import { useOpenWorkspace } from './WorkspaceMenu';

/** The first screen: the choice of a workspace. */
export function Welcome() {
  const me = useMe();
  return (
    <main id="main" className="welcome" tabIndex={-1}>
      <div className="row">
        <span className="mark">
          <img src="/spindle.svg" alt="" width="28" height="28" />
          Spindle
        </span>
        <LanguageMenu />
      </div>
      <QueryResult query={me}>
        {(known) => (known ? <WorkspaceChoice me={known} /> : <RedirectToWelcome />)}
      </QueryResult>
    </main>
  );
}

function WorkspaceChoice({ me }: { me: Me }) {
  const t = useText();
  const open = useOpenWorkspace();
  const workspaces = useWorkspaces(me);
  const redirected = useRef(false);
  // With a single workspace there is no choice.
  useEffect(() => {
    const only = workspaces.length === 1 ? workspaces[0] : undefined;
    if (only && !redirected.current && window.location.pathname === '/') {
      redirected.current = true;
      open(only);
    }
  });
  return (
    <>
      <h1>{t('welcome.hello', { name: me.person?.name ?? '' })}</h1>
      <p className="quiet">{workspaces.length === 0 ? t('welcome.none') : t('welcome.choose')}</p>
      <div className="stack">
        {workspaces.map((workspace) => (
          <Button
            key={`${workspace.association}${workspace.enterprise}${workspace.programme}`}
            onPress={() => open(workspace)}
          >
            <Icon
              name={workspace.kind === 'enterprise' ? 'figures' : workspace.kind === 'programme' ? 'sector' : 'members'}
            />
            {workspace.name}
            <span className="quiet small">{workspace.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
          </Button>
        ))}
      </div>
      <Button variant="plain" onPress={signOut}>
        {t('shell.signOut')}
      </Button>
    </>
  );
}
