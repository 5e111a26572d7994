import { queryOptions } from '@tanstack/react-query';
import { asCode, dataOf, inAssociation, type Place } from '../api/api';

export interface Remark {
  code: string;
  severity: 'error' | 'warning';
  fields: string[];
  arguments: Record<string, string>;
  commented: boolean;
  text?: string | null;
}

export interface Submission {
  enterprise: string;
  enterpriseName: string;
  cycle: string;
  year: number;
  state: string;
  revision: number;
  figures: Record<string, string>;
  comments: Record<string, string>;
  lastYear: Record<string, string>;
  completeness: number;
  missing: string[];
  findings: Remark[];
  submittedAt?: string | null;
  inTime?: boolean | null;
  decidedAt?: string | null;
  reason?: string | null;
}

export interface SubmissionLine {
  enterprise: string;
  enterpriseName: string;
  state: string;
  completeness: number;
  submittedAt?: string | null;
  inTime?: boolean | null;
}

export interface DataPoint {
  code: string;
  name: string;
  definition?: string | null;
  unit: string;
  unitName: string;
  period: string;
  type: string;
  decimals: number;
  minimum?: string | null;
  maximum?: string | null;
  ofThese?: string | null;
  sensitive: boolean;
  example?: string | null;
  plausible?: { per: string; from: string; to: string } | null;
}

const onePath = (cycle: string, enterprise: string) => `/cycles/${cycle}/submissions/${enterprise}`;

export const submissionKey = (cycle: string, enterprise: string) => ['submission', cycle, enterprise];

export const submissionQuery = (place: Place, cycle: string, enterprise: string) =>
  queryOptions({
    queryKey: submissionKey(cycle, enterprise),
    queryFn: ({ signal }) =>
      inAssociation<Submission>(place, 'monitoring', onePath(cycle, enterprise), { signal }).then(dataOf),
  });

export const submissionsQuery = (place: Place, cycle: string) =>
  queryOptions({
    queryKey: ['submissions', place.association, cycle],
    queryFn: ({ signal }) =>
      inAssociation<{ submissions: SubmissionLine[] }>(place, 'monitoring', `/cycles/${cycle}/submissions`, {
        signal,
      }).then((answer) => answer.data.submissions),
  });

export const remind = (place: Place, cycle: string) =>
  inAssociation<{ firms: number }>(place, 'monitoring', `/cycles/${cycle}/reminders`, { method: 'POST' }).then(dataOf);

export const dataPointsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['data-points', place.association],
    queryFn: ({ signal }) =>
      inAssociation<{ dataPoints: DataPoint[] }>(place, 'monitoring', '/data-points', { signal }).then((answer) =>
        answer.data.dataPoints.map((point) => ({
          ...point,
          type: asCode(point.type),
          period: asCode(point.period),
        })),
      ),
    staleTime: 600_000,
  });

export interface Edits {
  figures: Record<string, string | null>;
  comments: Record<string, string | null>;
}

export const saveFigures = (place: Place, cycle: string, enterprise: string, revision: number, edits: Edits) =>
  inAssociation<Submission>(place, 'monitoring', onePath(cycle, enterprise), {
    method: 'PATCH',
    etag: `"${revision}"`,
    body: edits,
  }).then(dataOf);

export type Deed = 'submission' | 'review' | 'return' | 'approval' | 'reopening';

export const act = (place: Place, submission: Submission, deed: Deed, reason?: string) =>
  inAssociation<Submission>(place, 'monitoring', `${onePath(submission.cycle, submission.enterprise)}/${deed}`, {
    method: 'POST',
    etag: `"${submission.revision}"`,
    ...(reason === undefined ? {} : { body: { reason } }),
  }).then(dataOf);

export interface Change {
  revision: number;
  field: string;
  at: string;
  person: string;
  before?: string | null;
  after?: string | null;
  reason?: string | null;
}

export const changesQuery = (place: Place, cycle: string, enterprise: string) =>
  queryOptions({
    queryKey: ['changes', cycle, enterprise],
    queryFn: ({ signal }) =>
      inAssociation<{ items: Change[] }>(place, 'monitoring', `${onePath(cycle, enterprise)}/changes`, { signal }).then(
        (answer) => answer.data.items,
      ),
  });
