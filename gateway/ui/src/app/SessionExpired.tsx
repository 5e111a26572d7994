import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { session } from '../api/session';
import { Button } from '../design/Button';
import { Notice } from '../design/Chip';
import { meQuery, signInInNewWindow, useMe } from '../session/queries';
import { useText } from '../texts/texts';

/** Shows that the session has ended, and signs in in another window, so that entries are not lost. */
export function SessionExpired() {
  const t = useText();
  const queries = useQueryClient();
  const me = useMe().data;
  const active = useSyncExternalStore(session.subscribe, session.isValid, session.isValid);
  const expired = !active && Boolean(me);
  useEffect(() => {
    if (!expired) return;
    const check = () => queries.fetchQuery({ ...meQuery, staleTime: 0, retry: false }).catch(() => null);
    window.addEventListener('focus', check);
    const timer = setInterval(check, 3_000);
    return () => {
      window.removeEventListener('focus', check);
      clearInterval(timer);
      queries.invalidateQueries();
    };
  }, [expired, queries]);
  if (!expired) return null;
  return (
    <Notice
      tone="bad"
      action={
        <Button small onPress={signInInNewWindow}>
          {t('welcome.signIn')}
        </Button>
      }
    >
      {t('shell.signedOut')}
    </Notice>
  );
}
