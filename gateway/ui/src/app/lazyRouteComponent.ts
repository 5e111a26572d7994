import { lazyRouteComponent as lazily } from '@tanstack/react-router';
import { Unreachable } from '../api/problem';
import { learnLater } from '../texts/texts';

/**
 * A screen that is loaded when it is needed. Offline it shows an error; the page is not reloaded, which would lose
 * entries.
 */
// biome-ignore lint/suspicious/noExplicitAny: as the router has it
export function lazyRouteComponent<T extends Record<string, any>, K extends keyof T>(load: () => Promise<T>, name: K) {
  const loaded = () =>
    Promise.all([load(), learnLater()])
      .then(([screen]) => screen)
      .catch((reason) => {
        throw navigator.onLine ? reason : new Unreachable(String(name));
      });
  return lazily<T, K>(loaded, name);
}
