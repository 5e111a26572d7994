import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Toasts } from '../design/toasts';
import { useText } from '../texts/texts';
import { Offline } from './Offline';
import { SessionExpired } from './SessionExpired';
import { useFocusRecovery } from './useFocusRecovery';

/** The root of every screen: skip link, announcements for screen readers, toasts. */
export function Root() {
  const t = useText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  const [title, setTitle] = useState('');
  useFocusRecovery();
  // The title of a screen is announced when the screen is shown, however long that took.
  useEffect(() => {
    const observer = new MutationObserver(() => setTitle(document.title));
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  // After a change of screen the focus moves to its start.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path identifies the screen
  useEffect(() => {
    // A redirect before the first interaction is no change of screen.
    if (first.current || !navigator.userActivation.hasBeenActive) {
      first.current = false;
      return;
    }
    document.getElementById('main')?.focus({ preventScroll: true });
    document.getElementById('main')?.scrollTo(0, 0);
  }, [path]);
  return (
    <>
      <a className="skip button primary" href="#main">
        {t('shell.skip')}
      </a>
      <div className="unseen" role="status" aria-live="polite">
        {title}
      </div>
      <Offline />
      <SessionExpired />
      <Outlet />
      <Toasts />
    </>
  );
}
