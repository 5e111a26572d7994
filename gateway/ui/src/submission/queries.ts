import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';

export type Submission = Shape<'monitoring', 'SubmissionResponse'>;
export type Finding = Submission['findings'][number];
export type SubmissionLine = Shape<'monitoring', 'SubmissionList'>['submissions'][number];
export type DataPoint = Omit<Shape<'monitoring', 'DataPoints'>['dataPoints'][number], 'type' | 'period'> & {
  type: string;
  period: string;
};
export type Change = Shape<'monitoring', 'ChangeLogEntry'>;

export const submissionKey = (cycle: string, enterprise: string) => ['submission', cycle, enterprise];

export const submissionQuery = (place: Place, cycle: string, enterprise: string) =>
  queryOptions({
    queryKey: submissionKey(cycle, enterprise),
    queryFn: ({ signal }) => call(place, 'monitoring.submissionOne', { at: { cycle, enterprise }, signal }),
  });

export const submissionsQuery = (place: Place, cycle: string) =>
  queryOptions({
    queryKey: ['submissions', place.association, cycle],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.submissionAll', { at: { cycle }, signal }).then(({ submissions }) => submissions),
  });

export const remind = (place: Place, cycle: string) => call(place, 'monitoring.reminderRemind', { at: { cycle } });

export const dataPointsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['data-points', place.association],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.definitionDataPoints', { signal }).then(({ dataPoints }) => dataPoints),
    staleTime: 600_000,
  });

export interface Edits {
  figures: Record<string, string | null>;
  comments: Record<string, string | null>;
}

export const saveFigures = (place: Place, cycle: string, enterprise: string, revision: number, edits: Edits) =>
  call(place, 'monitoring.submissionEnter', { at: { cycle, enterprise }, etag: `"${revision}"`, body: edits });

const withoutReason = {
  submission: 'monitoring.submissionSubmit',
  review: 'monitoring.reviewBegin',
  approval: 'monitoring.reviewApprove',
} as const;
const withReason = {
  return: 'monitoring.reviewReturnForRevision',
  reopening: 'monitoring.reviewReopen',
} as const;

export type SubmissionAction = keyof typeof withoutReason | keyof typeof withReason;

export function performAction(place: Place, submission: Submission, action: SubmissionAction, reason = '') {
  const { cycle, enterprise, revision } = submission;
  const version = { at: { cycle, enterprise }, etag: `"${revision}"` };
  return action === 'return' || action === 'reopening'
    ? call(place, withReason[action], { ...version, body: { reason } })
    : call(place, withoutReason[action], version);
}

export const changesQuery = (place: Place, cycle: string, enterprise: string) =>
  queryOptions({
    queryKey: ['changes', cycle, enterprise],
    queryFn: ({ signal }) =>
      call(place, 'monitoring.submissionChanges', { at: { cycle, enterprise }, signal }).then(({ items }) => items),
  });
