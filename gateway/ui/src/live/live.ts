import { useSyncExternalStore } from 'react';

let open = false;
const watchers = new Set<() => void>();

/** Whether this page receives changes live. */
export const live = {
  open: () => open,
  turn(now: boolean) {
    if (now === open) return;
    open = now;
    for (const watcher of watchers) watcher();
  },
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};

/** The polling interval without live events; none with them. */
export function useAsking(every: number): number | false {
  return useSyncExternalStore(live.subscribe, live.open, live.open) ? false : every;
}
