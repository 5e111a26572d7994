import type { ReactNode } from 'react';

/** A table that may be wider than the screen: it scrolls by itself, by the keyboard too. */
export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-wrap" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
