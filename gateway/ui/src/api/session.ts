/** Whether the session is still valid; a page can outlive it. */
let valid = true;
const listeners = new Set<() => void>();

function setValid(now: boolean): void {
  if (now === valid) return;
  valid = now;
  for (const listener of listeners) listener();
}

export const session = {
  isValid: () => valid,
  expire: () => setValid(false),
  restore: () => setValid(true),
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
