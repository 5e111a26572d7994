import { queryOptions } from '@tanstack/react-query';
import { call, type Place, send } from '../api/api';
import type { Shape } from '../api/contract';
import { fetchAllPages } from '../api/fetchAllPages';

export type Enterprise = Shape<'commitments', 'EnterpriseResponse'>;
export type ParentGroup = Shape<'commitments', 'ParentGroupResponse'>;
export type Invitation = Shape<'commitments', 'MembershipResponse'>;
export type Guest = Shape<'commitments', 'InvitationRequestItem'>;

export const enterpriseQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['enterprise', place.association, id],
    queryFn: ({ signal }) => call(place, 'commitments.enterpriseGet', { at: { id }, signal }),
    staleTime: 300_000,
  });

export const membersQuery = (place: Place) =>
  queryOptions({
    queryKey: ['members', place.association],
    queryFn: ({ signal }) => fetchAllPages((query) => call(place, 'commitments.enterpriseList', { query, signal })),
  });

/** The group that owns a firm, with the version for changing it. */
export const parentGroupQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['parent-group', place.association, id],
    queryFn: ({ signal }) => send(place, 'commitments.parentGroupGet', { at: { id }, signal }),
    staleTime: 0,
    gcTime: 0,
  });

export const changeParentGroup = (place: Place, id: string, parentGroup: string, etag: string | null) =>
  call(place, 'commitments.parentGroupUpdate', { at: { id }, etag, body: { parentGroup } });

export const leavingQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['leaving', id],
    queryFn: ({ signal }) => call(place, 'commitments.leavingPreview', { at: { id }, signal }),
  });

export const endMembership = (place: Place, id: string) => call(place, 'commitments.enterpriseLeave', { at: { id } });

export const invitationsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['invitations', place.association],
    queryFn: ({ signal }) => fetchAllPages((query) => call(place, 'commitments.membershipList', { query, signal })),
  });

export const invite = (place: Place, guest: Guest) =>
  call(place, 'commitments.invitationCreate', { body: { invitations: [guest] } });

export const sendAgain = (place: Place, id: string) => call(place, 'commitments.invitationResend', { at: { id } });

export const revoke = (place: Place, id: string) => call(place, 'commitments.membershipRevoke', { at: { id } });
