import { queryOptions } from '@tanstack/react-query';
import { dataOf, inAssociation, type Place } from '../api/api';
import { Problem } from '../api/problem';
import type { Onlooker } from '../live/LiveStream';

export interface TicketRow {
  id: string;
  number: number;
  subject: string;
  state: string;
  phase: string;
  kind: string;
  priority: string;
  queue: string;
  tags: string[];
  enterprise?: string | null;
  requester: string;
  assignee?: string | null;
  openedAt: string;
  touchedAt: string;
  dueClock?: string | null;
  dueAt?: string | null;
}

export interface Context {
  type: string;
  id?: string | null;
  code?: string | null;
  label?: string | null;
  cycle?: string | null;
}

export interface Ticket extends Omit<TicketRow, 'requester'> {
  version: number;
  channel: string;
  context?: Context;
  requester?: string;
  requesterName: string;
  firstAnsweredAt?: string;
  resolvedAt?: string;
}

export interface Message {
  id: string;
  side: string;
  internal: boolean;
  authorName: string;
  text: string;
  at: string;
}

export interface Clock {
  clock: string;
  state: string;
  targetSeconds: number;
  elapsedSeconds: number;
  dueAt?: string;
}

export const ticketsQuery = (place: Place, filter = '') =>
  queryOptions({
    queryKey: ['tickets', place.association, place.enterprise ?? '', filter],
    queryFn: ({ signal }) =>
      inAssociation<{ items: TicketRow[] }>(place, 'helpdesk', `/tickets?limit=200${filter}`, { signal }).then(
        (answer) => answer.data.items,
      ),
  });

export const ticketQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => inAssociation<Ticket>(place, 'helpdesk', `/tickets/${id}`, { signal }).then(dataOf),
  });

export const messagesQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['messages', id],
    queryFn: ({ signal }) =>
      inAssociation<Message[]>(place, 'helpdesk', `/tickets/${id}/messages`, { signal }).then(dataOf),
  });

export const clocksQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['clocks', id],
    queryFn: ({ signal }) =>
      inAssociation<{ policy?: string | null; clocks: Clock[] }>(place, 'helpdesk', `/tickets/${id}/clocks`, {
        signal,
      }).then(dataOf),
  });

export const presenceQuery = (place: Place, id: string, writing: boolean) =>
  queryOptions({
    queryKey: ['presence', id, writing],
    queryFn: ({ signal }) =>
      inAssociation<Onlooker[]>(place, 'helpdesk', `/tickets/${id}/presence`, {
        method: 'PUT',
        body: { writing },
        signal,
      }).then(dataOf),
    // Others see who looks for 45 seconds after each of these.
    refetchInterval: 20_000,
    staleTime: 0,
  });

export const turnAway = (place: Place, id: string) =>
  inAssociation(place, 'helpdesk', `/tickets/${id}/presence`, { method: 'DELETE' });

/** The unfinished text of the person who asks, or null. */
export const draftOf = (place: Place, id: string) =>
  inAssociation<{ text: string; internal: boolean }>(place, 'helpdesk', `/tickets/${id}/draft`)
    .then(dataOf)
    .catch((failure) => {
      if (failure instanceof Problem && failure.status === 404) return null;
      throw failure;
    });

export const keepDraft = (place: Place, id: string, text: string) =>
  inAssociation(place, 'helpdesk', `/tickets/${id}/draft`, { method: 'PUT', body: { text, internal: false } });

export interface Agent {
  id: string;
  name: string;
}

export const agentsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['agents', place.association],
    queryFn: ({ signal }) => inAssociation<Agent[]>(place, 'helpdesk', '/agents', { signal }).then(dataOf),
    staleTime: 300_000,
  });

export const askDesk = (place: Place, body: { subject: string; text: string; context?: Context | undefined }) =>
  inAssociation<Ticket>(place, 'helpdesk', '/tickets', { method: 'POST', body }).then(dataOf);

export const say = (
  place: Place,
  id: string,
  body: { text: string; internal?: boolean; then?: string },
  version?: number,
) =>
  inAssociation<Message>(place, 'helpdesk', `/tickets/${id}/messages`, {
    method: 'POST',
    body,
    ...(version === undefined ? {} : { etag: `"${version}"` }),
  });

export type Decision = Partial<Pick<Ticket, 'state' | 'phase' | 'kind' | 'priority' | 'queue' | 'tags'>> & {
  assignee?: string;
};

export const decide = (place: Place, ticket: Ticket, body: Decision) =>
  inAssociation<Ticket>(place, 'helpdesk', `/tickets/${ticket.id}`, {
    method: 'PATCH',
    etag: `"${ticket.version}"`,
    body,
  }).then(dataOf);
