/** Whether the session is still valid; a page can outlive it. */
let known = true;
const watchers = new Set<() => void>();

function turn(now: boolean): void {
  if (now === known) return;
  known = now;
  for (const watcher of watchers) watcher();
}

export const session = {
  known: () => known,
  lost: () => turn(false),
  found: () => turn(true),
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
