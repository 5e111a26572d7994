import { lazyRouteComponent as lazily } from '@tanstack/react-router';
import { NetworkError } from '../api/problem';
import { loadDeferredTexts } from '../texts/texts';

/**
 * A screen that is loaded when it is needed. Offline it shows an error; the page is not reloaded, which would lose
 * entries.
 */
// biome-ignore lint/suspicious/noExplicitAny: as the router has it
export function lazyRouteComponent<T extends Record<string, any>, K extends keyof T>(load: () => Promise<T>, name: K) {
  const loaded = () =>
    Promise.all([load(), loadDeferredTexts()])
      .then(([screen]) => screen)
      .catch((reason) => {
        throw navigator.onLine ? reason : new NetworkError(String(name));
      });
  return lazily<T, K>(loaded, name);
}
