import { startTransition, useEffect, useState } from 'react';

const first = 12;
const more = 16;

/** How many of many things are to be drawn yet: some at once, the others bit by bit, so that the page answers meanwhile. */
export function useDrawn(all: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= all) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((now) => now + more)), 0);
    return () => clearTimeout(timer);
  }, [drawn, all]);
  return drawn;
}
