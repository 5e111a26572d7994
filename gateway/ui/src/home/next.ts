import type { Cycle } from '../cycle/queries';
import type { PledgeLine } from '../pledge/queries';
import type { Submission } from '../submission/queries';

/** The one thing that a firm should do next. */
export type Next =
  | { step: 'correct-figures'; reason: string }
  | { step: 'enter-figures'; left: number }
  | { step: 'submit-figures' }
  | { step: 'revise-pledge'; pledge: PledgeLine }
  | { step: 'finish-pledge'; pledge: PledgeLine }
  | { step: 'first-pledge' }
  | { step: 'nothing' };

export interface Standing {
  cycle: Cycle | undefined;
  submission: Submission | undefined;
  pledges: PledgeLine[];
}

const takes = (cycle: Cycle | undefined) => cycle?.state === 'open' || cycle?.state === 'grace';

/** What was given back comes first, then what has a date, then what can be begun. */
export function nextOf({ cycle, submission, pledges }: Standing): Next {
  if (submission?.state === 'returned' || submission?.state === 'reopened') {
    return { step: 'correct-figures', reason: submission.reason ?? '' };
  }
  const returned = pledges.find((pledge) => pledge.state === 'returned' || pledge.proposal === 'returned');
  if (returned) return { step: 'revise-pledge', pledge: returned };
  if (takes(cycle) && submission && ['not-started', 'draft'].includes(submission.state)) {
    return submission.missing.length > 0
      ? { step: 'enter-figures', left: submission.missing.length }
      : { step: 'submit-figures' };
  }
  const draft = pledges.find((pledge) => pledge.state === 'draft' || pledge.proposal === 'draft');
  if (draft) return { step: 'finish-pledge', pledge: draft };
  if (pledges.length === 0) return { step: 'first-pledge' };
  return { step: 'nothing' };
}

/** Whole days from today to a day, both in a time zone: 0 on the day itself, negative when it is over. */
export function daysUntil(day: string, timeZone: string, now = Date.now()): number {
  // Sweden writes dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

export type Deadline = { kind: 'due'; days: number } | { kind: 'grace' } | null;

/** What is to be said of the last day: how far it is, or that it is over and there is a period of grace; else nothing. */
export function deadlineOf(cycle: Cycle, now = Date.now()): Deadline {
  const days = daysUntil(cycle.due, cycle.timeZone, now);
  if (days >= 0) return { kind: 'due', days };
  return daysUntil(cycle.graceEnd, cycle.timeZone, now) >= 0 ? { kind: 'grace' } : null;
}
