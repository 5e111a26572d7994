import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Body, Given, Query, Shape } from '../api/contract';

/** A ticket with the properties for the desk; the firm gets fewer. */
export type Ticket = Shape<'helpdesk', 'TicketResponseForDesk'>;
export type TicketRow = Shape<'helpdesk', 'TicketSearchDeskRow'>;
export type Context = Shape<'helpdesk', 'TicketContext'>;
export type Message = Shape<'helpdesk', 'ConversationMessageResponse'>;
export type Clock = Shape<'helpdesk', 'ServiceLevelClocks'>['clocks'][number];

const listed = (place: Place, filter: Query<'helpdesk.tickets'>, signal: AbortSignal) =>
  call(place, 'helpdesk.tickets', { query: { limit: 200, ...filter }, signal }).then(({ items }) => items);

export const ticketsQuery = (place: Place, filter: Query<'helpdesk.tickets'> = {}) =>
  queryOptions({
    queryKey: ['tickets', place.association, place.enterprise ?? '', filter],
    queryFn: ({ signal }) => listed(place, filter, signal),
  });

export const ticketQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticket', { at: { id }, signal }),
  });

/** The desk's shape of a response that can be the desk's or the firm's. */
const handled = <T extends object>(one: T): one is Extract<T, { queue: unknown }> => 'queue' in one;

/** The tickets of the desk. */
export const deskTicketsQuery = (place: Place, filter: Query<'helpdesk.tickets'> = {}) => ({
  ...ticketsQuery(place, filter),
  select: (rows: Awaited<ReturnType<typeof listed>>): TicketRow[] => rows.filter(handled),
});

/** A ticket of the desk. */
export const deskTicketQuery = (place: Place, id: string) => ({
  ...ticketQuery(place, id),
  select: (ticket: Given<'helpdesk.ticket'>): Ticket => {
    if (handled(ticket)) return ticket;
    throw new Error('This is shown at the desk only');
  },
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
    queryFn: ({ signal }) => call(place, 'helpdesk.workbenchRecordPresence', { at: { id }, body: { writing }, signal }),
    // Others see the viewer for 45 seconds after each request.
    refetchInterval: 20_000,
    staleTime: 0,
  });

export const turnAway = (place: Place, id: string) => call(place, 'helpdesk.workbenchRemovePresence', { at: { id } });

/** The person's draft; empty before anything was typed. */
export const draftOf = (place: Place, id: string) => call(place, 'helpdesk.workbenchDraft', { at: { id } });

export const keepDraft = (place: Place, id: string, text: string) =>
  call(place, 'helpdesk.workbenchSave', { at: { id }, body: { text, internal: false } });

export const agentsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['agents', place.association],
    queryFn: ({ signal }) => call(place, 'helpdesk.staffAgents', { signal }),
    staleTime: 300_000,
  });

export const historyQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['history', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.history', { at: { id }, signal }),
  });

export type Figures = Shape<'helpdesk', 'ContextFigures'>;

/** The firm's figures about the ticket's context: loaded once, on demand, because each access is recorded. */
export const figuresOf = (place: Place, id: string) => call(place, 'helpdesk.sharedFiguresRead', { at: { id } });

export const shareFigures = (place: Place, id: string, shared: boolean) =>
  shared
    ? call(place, 'helpdesk.sharedFiguresGrantConsent', { at: { id } })
    : call(place, 'helpdesk.sharedFiguresWithdraw', { at: { id } });

/** Whether a firm has figures about the context, which it may share with the desk. */
export const hasFigures = (context: Context | null | undefined) =>
  context?.type !== undefined && ['pledge', 'indicator', 'data-point', 'submission'].includes(context.type ?? '');

export const askDesk = (place: Place, body: Body<'helpdesk.ticketOpen'>) =>
  call(place, 'helpdesk.ticketOpen', { body });

/** A message, and the state of the ticket after it. */
export type Said = Body<'helpdesk.conversationAddMessage'>;

export const say = (place: Place, id: string, body: Said, version?: number) =>
  call(place, 'helpdesk.conversationAddMessage', {
    at: { id },
    body,
    etag: version === undefined ? null : `"${version}"`,
  });

/** One act of the desk on the version of a ticket that is shown. */
const seen = ({ id, version }: Ticket) => ({ at: { id }, etag: `"${version}"` });

export const assign = (place: Place, ticket: Ticket, assignee: string) =>
  call(place, 'helpdesk.ticketActionAssign', { ...seen(ticket), body: { assignee } });

export const prioritise = (place: Place, ticket: Ticket, priority: Ticket['priority']) =>
  call(place, 'helpdesk.ticketActionPrioritise', { ...seen(ticket), body: { priority } });

export const move = (place: Place, ticket: Ticket, state: Ticket['state']) =>
  call(place, 'helpdesk.ticketActionMove', { ...seen(ticket), body: { state } });
