import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

interface ScrollBoxProps {
  label: string;
  /** Scrolls up and down by itself, too. */
  tall?: boolean;
  /** For whoever draws only the rows in sight. */
  box?: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}

/** Holds what may be wider than the screen: it scrolls by itself, by the keyboard too, and shows at which side it goes on. */
export function ScrollBox({ label, tall, box, children }: ScrollBoxProps) {
  const own = useRef<HTMLDivElement>(null);
  const inner = box ?? own;
  const more = useMore(inner);
  return (
    <div className="scroll-box" data-more={more}>
      <section className={tall ? 'table-wrap tall' : 'table-wrap'} ref={inner} tabIndex={0} aria-label={label}>
        {children}
      </section>
    </div>
  );
}

/** The sides at which a box goes on beyond its edge. */
function useMore(box: RefObject<HTMLElement | null>): string {
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
