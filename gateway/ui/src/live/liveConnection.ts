import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Whether this page receives changes live. */
export const liveConnection = {
  isOpen: () => open,
  setOpen(now: boolean) {
    if (now === open) return;
    open = now;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** The polling interval without live events; none with them. */
export function usePollingInterval(every: number): number | false {
  return useSyncExternalStore(liveConnection.subscribe, liveConnection.isOpen, liveConnection.isOpen) ? false : every;
}
