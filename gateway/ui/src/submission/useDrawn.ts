import { startTransition, useEffect, useState } from 'react';

const first = 12;
const more = 16;

/** How many of many items to render now: some at once, the others step by step, so that the page stays responsive. */
export function useDrawn(all: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((now) => now + more)), 0);
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return drawn;
}
