/** Whether the gateway still knows who asks; a page outlives the session that it was opened with. */
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
