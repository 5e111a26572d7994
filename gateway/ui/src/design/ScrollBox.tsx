import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

interface ScrollBoxProps {
  label: string;
  /** Whether it also scrolls vertically. */
  tall?: boolean;
  /** The scrolling element, for virtual lists. */
  box?: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/**
 * A container for content that may be wider than the screen: it scrolls, with the keyboard too, and shows on which side
 * there is more.
 */
export function ScrollBox({ label, tall, box, children }: ScrollBoxProps) {
  const own = useRef<HTMLDivElement>(null);
  const inner = box ?? own;
  const more = useHiddenSides(inner);
  return (
    <div className="scroll-box" data-more={more}>
      <section className={tall ? 'table-wrap tall' : 'table-wrap'} ref={inner} tabIndex={0} aria-label={label}>
        {children}
      </section>
    </div>
  );
}

/** The sides on which content is hidden. */
function useHiddenSides(box: RefObject<HTMLElement | null>): string {
  const [more, setMore] = useState('');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const at = Math.abs(element.scrollLeft);
      const rest = element.scrollWidth - element.clientWidth - at;
      setMore([at > 1 && 'start', rest > 1 && 'end'].filter(Boolean).join(' '));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return more;
}
