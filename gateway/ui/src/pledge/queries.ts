import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Query, Shape } from '../api/contract';
import { fetchAllPages } from '../api/fetchAllPages';

export type PledgeLine = Shape<'commitments', 'PledgeResponseSummary'>;
export type Pledge = Shape<'commitments', 'PledgeResponse'>;
export type Revision = Pledge['revisions'][number];
export type Value = Revision['milestones'][number];
export type Action = Revision['actions'][number];
export type PledgeProgress = Shape<'commitments', 'ProgressResponse'>;
export type ProgressPoint = PledgeProgress['points'][number];

/** The terms of a pledge in a request. */
export interface Terms {
  title: string;
  baseline: Value | null;
  target: { kind: 'absolute' | 'change'; value: string } | null;
  targetYear: number;
  milestones: Value[];
  owner: string | null;
  actions: Action[];
}

export const pledgesQuery = (place: Place, filter: Query<'commitments.pledgeList'> = {}) =>
  queryOptions({
    queryKey: ['pledges', place.association, place.enterprise ?? '', filter],
    queryFn: ({ signal }) =>
      fetchAllPages((page) => call(place, 'commitments.pledgeList', { query: { ...filter, ...page }, signal })),
  });

export const pledgeQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['pledge', id],
    queryFn: ({ signal }) => call(place, 'commitments.pledgeGet', { at: { id }, signal }),
  });

export const progressQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['progress', id],
    queryFn: ({ signal }) => call(place, 'commitments.progressGet', { at: { id }, signal }),
  });

export const draftPledge = (place: Place, commitment: string, indicator: string, terms: Terms) =>
  call(place, 'commitments.pledgeCreate', { body: { commitment, indicator, terms } });

const seen = ({ id, version }: Pledge) => ({ at: { id }, etag: `"${version}"` });

export const editPledge = (place: Place, pledge: Pledge, terms: Terms) =>
  call(place, 'commitments.pledgeUpdate', { ...seen(pledge), body: terms });

export const amendPledge = (place: Place, pledge: Pledge, reason: string, terms: Terms) =>
  call(place, 'commitments.pledgeAmend', { ...seen(pledge), body: { reason, terms } });

const silent = { submission: 'commitments.pledgeSubmit', acceptance: 'commitments.pledgeReviewAccept' } as const;
const reasoned = {
  withdrawal: 'commitments.pledgeWithdraw',
  return: 'commitments.pledgeReviewReturnForRevision',
  reopening: 'commitments.pledgeReviewReopen',
} as const;

export type PledgeDeed = keyof typeof silent | keyof typeof reasoned;

export const actOnPledge = (place: Place, pledge: Pledge, deed: PledgeDeed, reason = '') =>
  deed === 'submission' || deed === 'acceptance'
    ? call(place, silent[deed], seen(pledge))
    : call(place, reasoned[deed], { ...seen(pledge), body: { reason } });

export const conclude = (place: Place, pledge: Pledge, outcome: 'achieved' | 'not-achieved', reason: string) =>
  call(place, 'commitments.pledgeReviewConclude', { ...seen(pledge), body: { outcome, reason } });
