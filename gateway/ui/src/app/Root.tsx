import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Toasts } from '../design/toasts';
import { useText } from '../texts/texts';
import { Offline } from './Offline';
import { SignedOut } from './SignedOut';
import { useKeptFocus } from './useKeptFocus';

/** What every screen stands in: the way past the navigation, the news read aloud, the toasts. */
export function Root() {
  const t = useText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  const [title, setTitle] = useState('');
  useKeptFocus();
  // The name of a screen is read aloud when the screen has come, however long that took.
  useEffect(() => {
    const observer = new MutationObserver(() => setTitle(document.title));
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);
  // After a change of screen the keyboard stands at its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes it a new screen
  useEffect(() => {
    // Who is led on before the first press has gone nowhere yet.
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
      <SignedOut />
      <Outlet />
      <Toasts />
    </>
  );
}
