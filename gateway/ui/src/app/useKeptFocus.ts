import { useEffect } from 'react';

const parts = 'tr, li, section, article, aside, form, [role="dialog"], main';

/** An overlay returns the focus itself when it closes, a little later. */
const patience = 120;

function* within(start: Element | null): Generator<Element> {
  for (let one = start; one && one !== document.body; one = one.parentElement) yield one;
}

/** A browser moves the focus from a disabled element only when it renders. */
const nowhere = () => document.activeElement === document.body || document.activeElement?.matches(':disabled');

/** When the focused element is removed, the focus moves to the nearest remaining part of the page. */
export function useKeptFocus(): void {
  useEffect(() => {
    let way: Element[] = [];
    let timer = 0;
    function keep() {
      const [stood] = way;
      if (!stood || !nowhere()) return;
      if (stood.isConnected && !stood.matches(':disabled')) return;
      const part = way.find((one) => one.isConnected && one.matches(parts)) ?? document.getElementById('main');
      if (!(part instanceof HTMLElement)) return;
      if (!part.hasAttribute('tabindex')) {
        part.tabIndex = -1;
        part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
      }
      part.focus({ preventScroll: true });
    }
    function changed() {
      if (!nowhere()) return;
      clearTimeout(timer);
      timer = window.setTimeout(keep, patience);
    }
    const remember = () => {
      way = [...within(document.activeElement)];
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
