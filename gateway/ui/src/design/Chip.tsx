import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info';

/** A state in a word; its shape differs as well as its colour. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`chip ${tone}`}>{children}</span>;
}

interface NoticeProps {
  tone?: Tone;
  /** The ARIA role for announcements; null inside a live region. */
  role?: 'alert' | 'status' | null;
  children: ReactNode;
  action?: ReactNode;
}

/** A message on the page itself. */
export function Notice({ tone = 'info', role = tone === 'bad' ? 'alert' : 'status', children, action }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={role ?? undefined}>
      <p>{children}</p>
      {action}
    </div>
  );
}
