import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { session } from '../api/session';
import { Button } from '../design/Button';
import { Notice } from '../design/Chip';
import { meQuery, signInBeside, useMe } from '../session/queries';
import { useText } from '../texts/texts';

/** Shows that the session has ended, and signs in in another window, so that entries are not lost. */
export function SignedOut() {
  const t = useText();
  const queries = useQueryClient();
  const me = useMe().data;
  const known = useSyncExternalStore(session.subscribe, session.known, session.known);
  const lost = !known && Boolean(me);
  useEffect(() => {
    if (!lost) return;
    const look = () => queries.fetchQuery({ ...meQuery, staleTime: 0, retry: false }).catch(() => null);
    window.addEventListener('focus', look);
    const timer = setInterval(look, 3_000);
    return () => {
      window.removeEventListener('focus', look);
      clearInterval(timer);
      queries.invalidateQueries();
    };
  }, [lost, queries]);
  if (!lost) return null;
  return (
    <Notice
      tone="bad"
      action={
        <Button small onPress={signInBeside}>
          {t('welcome.signIn')}
        </Button>
      }
    >
      {t('shell.signedOut')}
    </Notice>
  );
}
