import type { Cycle } from '../cycle/queries';
import type { PledgeLine } from '../pledge/queries';
import type { Submission } from '../submission/queries';

/** The one thing that a firm should do next. */
export type NextStep =
  | { step: 'correct-figures'; reason: string }
  | { step: 'enter-figures'; left: number }
  | { step: 'submit-figures' }
  | { step: 'revise-pledge'; pledge: PledgeLine }
  | { step: 'finish-pledge'; pledge: PledgeLine }
  | { step: 'first-pledge' }
  | { step: 'nothing' };

export interface HomeState {
  cycle: Cycle | undefined;
  submission: Submission | undefined;
  pledges: PledgeLine[];
}

const acceptsFigures = (cycle: Cycle | undefined) => cycle?.state === 'open' || cycle?.state === 'grace';

/** Returned work comes first, then work with a due date, then work that can be started. */
export function nextStepOf({ cycle, submission, pledges }: HomeState): NextStep {
  if (submission?.state === 'returned' || submission?.state === 'reopened') {
    return { step: 'correct-figures', reason: submission.reason ?? '' };
  }
  const returned = pledges.find((pledge) => pledge.state === 'returned' || pledge.proposal === 'returned');
  if (returned) return { step: 'revise-pledge', pledge: returned };
  if (acceptsFigures(cycle) && submission && ['not-started', 'draft'].includes(submission.state)) {
    return submission.missing.length > 0
      ? { step: 'enter-figures', left: submission.missing.length }
      : { step: 'submit-figures' };
  }
  const draft = pledges.find((pledge) => pledge.state === 'draft' || pledge.proposal === 'draft');
  if (draft) return { step: 'finish-pledge', pledge: draft };
  if (pledges.length === 0) return { step: 'first-pledge' };
  return { step: 'nothing' };
}

/** Whole days from today to a date, both in a time zone: 0 on the day itself, negative after it. */
export function daysUntil(day: string, timeZone: string, now = Date.now()): number {
  // Sweden writes dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

export type Deadline = { kind: 'due'; days: number } | { kind: 'grace' } | null;

/** The message about the due date: the days left, or that the grace period runs; otherwise none. */
export function deadlineOf(cycle: Cycle, now = Date.now()): Deadline {
  const days = daysUntil(cycle.due, cycle.timeZone, now);
  if (days >= 0) return { kind: 'due', days };
  return daysUntil(cycle.graceEnd, cycle.timeZone, now) >= 0 ? { kind: 'grace' } : null;
}
