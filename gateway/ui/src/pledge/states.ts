import type { Tone } from '../design/Chip';
import type { PledgeLine } from './queries';

const tones: Record<string, Tone> = {
  draft: 'plain',
  submitted: 'info',
  returned: 'warn',
  active: 'good',
  achieved: 'good',
  'not-achieved': 'bad',
  withdrawn: 'plain',
  delisted: 'bad',
  overdue: 'bad',
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
  'no-data': 'plain',
  'definition-changed': 'warn',
};

export const pledgeTone = (state: string): Tone => tones[state] ?? 'plain';

/** Whether its people have something to do with it. */
export const needsWork = (pledge: PledgeLine): boolean =>
  [pledge.state, pledge.proposal].some((state) => state === 'draft' || state === 'returned');
