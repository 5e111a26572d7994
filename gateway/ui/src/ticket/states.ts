import type { Tone } from '../design/Chip';

const tones: Record<string, Tone> = {
  new: 'info',
  open: 'info',
  'waiting-for-requester': 'warn',
  'on-hold': 'plain',
  resolved: 'good',
  closed: 'plain',
};

export const ticketTone = (state: string): Tone => tones[state] ?? 'plain';

export const states = ['new', 'open', 'waiting-for-requester', 'on-hold', 'resolved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** The most pressing first; what has no due time comes last. */
export const pressing = <T extends { dueAt?: string | null }>(tickets: readonly T[]): T[] =>
  tickets.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));

/** How a due time looks: gone, near or far. */
export function dueTone(dueAt: string, now = Date.now()): Tone {
  const left = new Date(dueAt).getTime() - now;
  if (left < 0) return 'bad';
  return left < 4 * 3_600_000 ? 'warn' : 'plain';
}
