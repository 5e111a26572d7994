import { startTransition, useEffect, useState } from 'react';

const initialCount = 12;
const batchSize = 16;

/** How many of many items to render now: some at once, the others step by step, so that the page stays responsive. */
export function useProgressiveRender(all: number): number {
  const [rendered, setDrawn] = useState(initialCount);
  useEffect(() => {
    if (rendered >= all) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((now) => now + batchSize)), 0);
    return () => clearTimeout(timer);
  }, [rendered, all]);
  return rendered;
}
