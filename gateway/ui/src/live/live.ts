import { useSyncExternalStore } from 'react';

let open = false;
const watchers = new Set<() => void>();

/** Whether this page hears of changes as they happen. */
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

/** How often to ask when nobody tells: never while somebody does. */
export function useAsking(every: number): number | false {
  return useSyncExternalStore(live.subscribe, live.open, live.open) ? false : every;
}
