import { useEffect, useRef } from 'react';
import { Button } from '../design/Button';
import { Icon } from '../design/Icon';
import { QueryResult } from '../design/states';
import { signOut, useMe } from '../session/queries';
import type { Me } from '../session/rights';
import { useText } from '../texts/texts';
import { LanguageMenu } from './LanguageMenu';
import { Leaving } from './Leaving';
import { useWorkspaces } from './useWorkspaces';
import { useGo } from './WorkspaceMenu';

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
      <QueryResult query={me}>{(known) => (known ? <Desks me={known} /> : <Leaving />)}</QueryResult>
    </main>
  );
}

function Desks({ me }: { me: Me }) {
  const t = useText();
  const go = useGo();
  const desks = useWorkspaces(me);
  const gone = useRef(false);
  // With a single workspace there is no choice.
  useEffect(() => {
    const only = desks.length === 1 ? desks[0] : undefined;
    if (only && !gone.current && window.location.pathname === '/') {
      gone.current = true;
      go(only);
    }
  });
  return (
    <>
      <h1>{t('welcome.hello', { name: me.person?.name ?? '' })}</h1>
      <p className="quiet">{desks.length === 0 ? t('welcome.none') : t('welcome.choose')}</p>
      <div className="stack">
        {desks.map((desk) => (
          <Button key={`${desk.association}${desk.enterprise}${desk.programme}`} onPress={() => go(desk)}>
            <Icon name={desk.kind === 'enterprise' ? 'figures' : desk.kind === 'programme' ? 'sector' : 'members'} />
            {desk.name}
            <span className="quiet small">{desk.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
          </Button>
        ))}
      </div>
      <Button variant="plain" onPress={signOut}>
        {t('shell.signOut')}
      </Button>
    </>
  );
}
