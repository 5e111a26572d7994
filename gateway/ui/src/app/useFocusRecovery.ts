import { useEffect } from 'react';

const containers = 'tr, li, section, article, aside, form, [role="dialog"], main';

/** An overlay returns the focus itself when it closes, a little later. */
const delay = 120;

function* ancestorsOf(start: Element | null): Generator<Element> {
  for (let one = start; one && one !== document.body; one = one.parentElement) yield one;
}

/** A browser moves the focus from a disabled element only when it renders. */
const isFocusLost = () => document.activeElement === document.body || document.activeElement?.matches(':disabled');

/** When the focused element is removed, the focus moves to the nearest remaining part of the page. */
export function useFocusRecovery(): void {
  useEffect(() => {
    let focusPath: Element[] = [];
    let timer = 0;
    function recover() {
      const [lastFocused] = focusPath;
      if (!lastFocused || !isFocusLost()) return;
      if (lastFocused.isConnected && !lastFocused.matches(':disabled')) return;
      const container =
        focusPath.find((one) => one.isConnected && one.matches(containers)) ?? document.getElementById('main');
      if (!(container instanceof HTMLElement)) return;
      if (!container.hasAttribute('tabindex')) {
        container.tabIndex = -1;
        container.addEventListener('blur', () => container.removeAttribute('tabindex'), { once: true });
      }
      container.focus({ preventScroll: true });
    }
    function changed() {
      if (!isFocusLost()) return;
      clearTimeout(timer);
      timer = window.setTimeout(recover, delay);
    }
    const remember = () => {
      focusPath = [...ancestorsOf(document.activeElement)];
    };
    const observer = new MutationObserver(changed);
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
