import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Body, Query, Shape } from '../api/contract';
import { Problem } from '../api/problem';

export type Ticket = Shape<'helpdesk', 'TicketShown'>;
export type TicketRow = Shape<'helpdesk', 'TicketListRow'>;
export type Context = Shape<'helpdesk', 'TicketContext'>;
export type Message = Shape<'helpdesk', 'ConversationSaid'>;
export type Clock = Shape<'helpdesk', 'ServiceLevelClocks'>['clocks'][number];

export const ticketsQuery = (place: Place, filter: Query<'helpdesk.tickets'> = {}) =>
  queryOptions({
    queryKey: ['tickets', place.association, place.enterprise ?? '', filter],
    queryFn: ({ signal }) =>
      call(place, 'helpdesk.tickets', { query: { limit: 200, ...filter }, signal }).then(({ items }) => items),
  });

export const ticketQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticket', { at: { id }, signal }),
  });

export const messagesQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['messages', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.conversationMessages', { at: { id }, signal }),
  });

export const clocksQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['clocks', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.serviceLevelClocks', { at: { id }, signal }),
  });

export const presenceQuery = (place: Place, id: string, writing: boolean) =>
  queryOptions({
    queryKey: ['presence', id, writing],
    queryFn: ({ signal }) => call(place, 'helpdesk.workbenchLook', { at: { id }, body: { writing }, signal }),
    // Others see who looks for 45 seconds after each of these.
    refetchInterval: 20_000,
    staleTime: 0,
  });

export const turnAway = (place: Place, id: string) => call(place, 'helpdesk.workbenchTurnAway', { at: { id } });

/** The unfinished text of the person who asks, or null. */
export const draftOf = (place: Place, id: string) =>
  call(place, 'helpdesk.workbenchDraft', { at: { id } }).catch((failure) => {
    if (failure instanceof Problem && failure.status === 404) return null;
    throw failure;
  });

export const keepDraft = (place: Place, id: string, text: string) =>
  call(place, 'helpdesk.workbenchSave', { at: { id }, body: { text, internal: false } });

export const agentsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['agents', place.association],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticketAgents', { signal }),
    staleTime: 300_000,
  });

export const askDesk = (place: Place, body: Body<'helpdesk.ticketAsk'>) => call(place, 'helpdesk.ticketAsk', { body });

/** What is said, and the state that the ticket is to have then. */
export type Said = Body<'helpdesk.conversationSay'>;

export const say = (place: Place, id: string, body: Said, version?: number) =>
  call(place, 'helpdesk.conversationSay', { at: { id }, body, etag: version === undefined ? null : `"${version}"` });

export type Decision = Body<'helpdesk.ticketDecide'>;

export const decide = (place: Place, ticket: Ticket, body: Decision) =>
  call(place, 'helpdesk.ticketDecide', { at: { id: ticket.id }, etag: `"${ticket.version}"`, body });
