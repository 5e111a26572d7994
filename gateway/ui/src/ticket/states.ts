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
/** The states that can be set: never new again, and closed only after resolved. */
export const reachable = (from: string) =>
  states.filter((to) => to === from || (to !== 'new' && (to !== 'closed' || from === 'resolved')));

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** The most urgent first; tickets without a due time last. */
export const pressing = <T extends { dueAt?: string | null }>(tickets: readonly T[]): T[] =>
  tickets.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));

/** The appearance of a due time: past, near or far. */
export function dueTone(dueAt: string, now = Date.now()): Tone {
  const left = new Date(dueAt).getTime() - now;
  if (left < 0) return 'bad';
  return left < 4 * 3_600_000 ? 'warn' : 'plain';
}

/** The appearance of a clock: a met one is good, however long ago it was due. */
export function clockTone(clock: { state: string; dueAt?: string | null }, now = Date.now()): Tone {
  if (clock.state === 'met') return 'good';
  if (clock.state === 'missed') return 'bad';
  return clock.state === 'running' && clock.dueAt ? dueTone(clock.dueAt, now) : 'plain';
}
