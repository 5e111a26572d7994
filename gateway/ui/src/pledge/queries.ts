import { queryOptions } from '@tanstack/react-query';
import { dataOf, inAssociation, type Place } from '../api/api';
import { whole } from '../members/queries';

export interface PledgeLine {
  id: string;
  enterprise: string;
  commitment: string;
  indicator: string;
  title: string;
  state: string;
  proposal?: string | null;
  targetYear: number;
  version: number;
  changedAt: string;
}

export interface Value {
  year: number;
  value: string;
}

export interface Action {
  what: string;
  owner?: string | null;
  due?: string | null;
}

export interface Revision {
  number: number;
  kind: string;
  state: string;
  reason?: string | null;
  verdict?: string | null;
  unit: string;
  direction: string;
  baseline?: Value | null;
  target?: { kind: string; value: string; inUnit: string } | null;
  targetYear: number;
  milestones: Value[];
  title: string;
  owner?: string | null;
  actions: Action[];
  submittedAt?: string | null;
  decidedAt?: string | null;
}

export interface Pledge extends Omit<PledgeLine, 'targetYear'> {
  inForce?: number | null;
  createdAt: string;
  revisions: Revision[];
  steps: { act: string; at: string; by?: string | null; reason?: string | null }[];
}

export interface Terms {
  title: string;
  baseline: Value | null;
  target: { kind: 'absolute' | 'change'; value: string } | null;
  targetYear: number;
  milestones: Value[];
  owner: string | null;
  actions: Action[];
}

export interface ProgressPoint {
  year: number;
  state: string;
  value?: string | null;
  percent?: string | null;
  expectedPercent: string;
  status: string;
}

export interface PledgeProgress {
  unit: string;
  direction: string;
  status: string;
  latest?: ProgressPoint | null;
  expected: { year: number; percent: string }[];
  points: ProgressPoint[];
}

export const pledgesQuery = (place: Place, filter = '') =>
  queryOptions({
    queryKey: ['pledges', place.association, place.enterprise ?? '', filter],
    queryFn: ({ signal }) => whole<PledgeLine>(place, `/pledges${filter}`, signal),
  });

export const pledgeQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['pledge', id],
    queryFn: ({ signal }) => inAssociation<Pledge>(place, 'commitments', `/pledges/${id}`, { signal }).then(dataOf),
  });

export const progressQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['progress', id],
    queryFn: ({ signal }) =>
      inAssociation<PledgeProgress>(place, 'commitments', `/pledges/${id}/progress`, { signal }).then(dataOf),
  });

export const draftPledge = (place: Place, commitment: string, indicator: string, terms: Terms) =>
  inAssociation<Pledge>(place, 'commitments', '/pledges', {
    method: 'POST',
    body: { commitment, indicator, terms },
  }).then(dataOf);

export const editPledge = (place: Place, pledge: Pledge, terms: Terms) =>
  inAssociation<Pledge>(place, 'commitments', `/pledges/${pledge.id}`, {
    method: 'PUT',
    etag: `"${pledge.version}"`,
    body: terms,
  }).then(dataOf);

export const amendPledge = (place: Place, pledge: Pledge, reason: string, terms: Terms) =>
  inAssociation<Pledge>(place, 'commitments', `/pledges/${pledge.id}/amendment`, {
    method: 'POST',
    etag: `"${pledge.version}"`,
    body: { reason, terms },
  }).then(dataOf);

export type PledgeDeed = 'submission' | 'withdrawal' | 'acceptance' | 'return' | 'reopening';

export const actOnPledge = (place: Place, pledge: Pledge, deed: PledgeDeed, reason?: string) =>
  inAssociation<Pledge>(place, 'commitments', `/pledges/${pledge.id}/${deed}`, {
    method: 'POST',
    etag: `"${pledge.version}"`,
    ...(reason === undefined ? {} : { body: { reason } }),
  }).then(dataOf);

export const conclude = (place: Place, pledge: Pledge, outcome: 'achieved' | 'not-achieved', reason: string) =>
  inAssociation<Pledge>(place, 'commitments', `/pledges/${pledge.id}/conclusion`, {
    method: 'POST',
    etag: `"${pledge.version}"`,
    body: { outcome, reason },
  }).then(dataOf);
