import { useEffect } from 'react';
import { Loading } from '../design/states';
import { redirectToWelcome } from '../session/queries';

/** Shown without a session until the landing page is loaded. */
export function RedirectToWelcome() {
  useEffect(redirectToWelcome, []);
  return <Loading />;
}
