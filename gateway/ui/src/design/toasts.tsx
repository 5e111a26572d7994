import { useSyncExternalStore } from 'react';
import { useText } from '../texts/texts';
import { Button } from './Button';
import { Icon } from './Icon';

interface Toast {
  id: number;
  text: string;
  undo?: (() => void) | undefined;
}

let toasts: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function setToasts(snapshot: Toast[]) {
  toasts = snapshot;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => setToasts(toasts.filter((toast) => toast.id !== id));

/** A toast stays while the pointer or the focus is on it. */
function expire(id: number) {
  if (document.querySelector('.toasts:is(:hover, :focus-within)')) setTimeout(() => expire(id), 2_000);
  else dismiss(id);
}

/** Shows that an action succeeded, and offers an undo for a while. */
export function showToast(text: string, undo?: () => void): void {
  last += 1;
  const id = last;
  setToasts([...toasts.slice(-2), { id, text, undo }]);
  setTimeout(() => expire(id), undo ? 12_000 : 6_000);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const now = () => toasts;

export function Toasts() {
  const t = useText();
  const shown = useSyncExternalStore(subscribe, now, now);
  return (
    // Above dialogs, because toasts below a closing dialog are not announced.
    <div className="toasts" role="status" aria-live="polite" data-react-aria-top-layer="true">
      {shown.map((toast) => (
        <div className="toast" key={toast.id}>
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              small
              onPress={() => {
                toast.undo?.();
                dismiss(toast.id);
              }}
            >
              {t('action.undo')}
            </Button>
          )}
          <Button small variant="plain" aria-label={t('action.close')} onPress={() => dismiss(toast.id)}>
            <Icon name="close" />
          </Button>
        </div>
      ))}
    </div>
  );
}
