import { queryOptions } from '@tanstack/react-query';
import { dataOf, inAssociation, type Place } from '../api/api';

export interface Enterprise {
  id: string;
  legalName: string;
  registerNumber: string;
  vatNumber?: string | null;
  country: string;
  nace: string;
  sizeClass: string;
  employees?: number | null;
  city?: string | null;
  contactEmail?: string | null;
  contactLanguage?: string | null;
  status: string;
  joinedAt: string;
}

interface PageOf<T> {
  items: T[];
  next?: string | null;
}

export const enterpriseQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['enterprise', place.association, id],
    queryFn: ({ signal }) =>
      inAssociation<Enterprise>(place, 'commitments', `/enterprises/${id}`, { signal }).then(dataOf),
    staleTime: 300_000,
  });

/** All pages of a list, one after the other. */
export async function whole<T>(place: Place, path: string, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const query: string = `${path}${path.includes('?') ? '&' : '?'}limit=200${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    const { data } = await inAssociation<PageOf<T>>(place, 'commitments', query, { signal });
    items.push(...data.items);
    after = data.next ?? null;
  } while (after);
  return items;
}

export const membersQuery = (place: Place) =>
  queryOptions({
    queryKey: ['members', place.association],
    queryFn: ({ signal }) => whole<Enterprise>(place, '/enterprises', signal),
  });

export interface Invitation {
  id: string;
  email: string;
  name?: string | null;
  role: string;
  enterprise?: string | null;
  status: string;
  invitedAt: string;
  expiresAt: string;
  acceptedAt?: string | null;
}

export const invitationsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['invitations', place.association],
    queryFn: ({ signal }) => whole<Invitation>(place, '/memberships', signal),
  });

export interface Guest {
  email: string;
  name: string | null;
  role: string;
  enterprise: string | null;
}

export const invite = (place: Place, guest: Guest) =>
  inAssociation(place, 'commitments', '/invitations', { method: 'POST', body: { invitations: [guest] } });

export const sendAgain = (place: Place, id: string) =>
  inAssociation(place, 'commitments', `/invitations/${id}/sending`, { method: 'POST' });

export const revoke = (place: Place, id: string) =>
  inAssociation(place, 'commitments', `/memberships/${id}/revocation`, { method: 'POST' });
