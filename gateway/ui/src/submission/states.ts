import type { Tone } from '../design/Chip';

const tones: Record<string, Tone> = {
  'not-started': 'plain',
  draft: 'info',
  submitted: 'info',
  'in-review': 'info',
  returned: 'warn',
  reopened: 'warn',
  approved: 'good',
};

export const submissionTone = (state: string): Tone => tones[state] ?? 'plain';

/** Whether the firm can still write. */
export const isWritable = (state: string): boolean => ['not-started', 'draft', 'returned', 'reopened'].includes(state);

/** Whether the association still waits for the figures. */
export const isAwaited = (state: string): boolean => !['submitted', 'in-review', 'approved'].includes(state);
