import { queryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Body, Given, Query, Shape } from '../api/contract';

/** A ticket with the properties for the desk; the firm gets fewer. */
export type Ticket = Shape<'helpdesk', 'DeskTicketResponse'>;
export type TicketRow = Shape<'helpdesk', 'DeskTicketRowResponse'>;
export type Context = Shape<'helpdesk', 'TicketContext'>;
export type Message = Shape<'helpdesk', 'TicketMessageResponse'>;
export type Clock = Shape<'helpdesk', 'TicketClockListResponse'>['clocks'][number];

const listed = (place: Place, filter: Query<'helpdesk.ticketList'>, signal: AbortSignal) =>
  call(place, 'helpdesk.ticketList', { query: { limit: 200, ...filter }, signal }).then(({ items }) => items);

export const ticketsQuery = (place: Place, filter: Query<'helpdesk.ticketList'> = {}) =>
  queryOptions({
    queryKey: ['tickets', place.association, place.enterprise ?? '', filter],
    queryFn: ({ signal }) => listed(place, filter, signal),
  });

export const ticketQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticketGet', { at: { id }, signal }),
  });

/** The desk's shape of a response that can be the desk's or the firm's. */
const handled = <T extends object>(one: T): one is Extract<T, { queue: unknown }> => 'queue' in one;

/** The tickets of the desk. */
export const deskTicketsQuery = (place: Place, filter: Query<'helpdesk.ticketList'> = {}) => ({
  ...ticketsQuery(place, filter),
  select: (rows: Awaited<ReturnType<typeof listed>>): TicketRow[] => rows.filter(handled),
});

/** A ticket of the desk. */
export const deskTicketQuery = (place: Place, id: string) => ({
  ...ticketQuery(place, id),
  select: (ticket: Given<'helpdesk.ticketGet'>): Ticket => {
    if (handled(ticket)) return ticket;
    throw new Error('This is shown at the desk only');
  },
});

export const messagesQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['messages', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticketMessageList', { at: { id }, signal }),
  });

export const clocksQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['clocks', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticketClockList', { at: { id }, signal }),
  });

export const presenceQuery = (place: Place, id: string, writing: boolean) =>
  queryOptions({
    queryKey: ['presence', id, writing],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticketPresenceUpdate', { at: { id }, body: { writing }, signal }),
    // Others see the viewer for 45 seconds after each request.
    refetchInterval: 20_000,
    staleTime: 0,
  });

export const turnAway = (place: Place, id: string) => call(place, 'helpdesk.ticketPresenceDelete', { at: { id } });

/** The person's draft; empty before anything was typed. */
export const draftOf = (place: Place, id: string) => call(place, 'helpdesk.ticketDraftGet', { at: { id } });

export const keepDraft = (place: Place, id: string, text: string) =>
  call(place, 'helpdesk.ticketDraftUpdate', { at: { id }, body: { text, internal: false } });

export const agentsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['agents', place.association],
    queryFn: ({ signal }) => call(place, 'helpdesk.agentList', { signal }),
    staleTime: 300_000,
  });

export const historyQuery = (place: Place, id: string) =>
  queryOptions({
    queryKey: ['history', id],
    queryFn: ({ signal }) => call(place, 'helpdesk.ticketHistoryList', { at: { id }, signal }),
  });

export type Figures = Shape<'helpdesk', 'ContextFigures'>;

/** The firm's figures about the ticket's context: loaded once, on demand, because each access is recorded. */
export const figuresOf = (place: Place, id: string) => call(place, 'helpdesk.ticketFiguresGet', { at: { id } });

export const shareFigures = (place: Place, id: string, shared: boolean) =>
  shared
    ? call(place, 'helpdesk.figureConsentGrant', { at: { id } })
    : call(place, 'helpdesk.figureConsentWithdraw', { at: { id } });

/** Whether a firm has figures about the context, which it may share with the desk. */
export const hasFigures = (context: Context | null | undefined) =>
  context?.type !== undefined && ['pledge', 'indicator', 'data-point', 'submission'].includes(context.type ?? '');

export const askDesk = (place: Place, body: Body<'helpdesk.ticketCreate'>) =>
  call(place, 'helpdesk.ticketCreate', { body });

/** A message, and the state of the ticket after it. */
export type Said = Body<'helpdesk.ticketMessageCreate'>;

export const say = (place: Place, id: string, body: Said, version?: number) =>
  call(place, 'helpdesk.ticketMessageCreate', {
    at: { id },
    body,
    etag: version === undefined ? null : `"${version}"`,
  });

/** One act of the desk on the version of a ticket that is shown. */
const seen = ({ id, version }: Ticket) => ({ at: { id }, etag: `"${version}"` });

export const assign = (place: Place, ticket: Ticket, assignee: string) =>
  call(place, 'helpdesk.ticketAssign', { ...seen(ticket), body: { assignee } });

export const prioritise = (place: Place, ticket: Ticket, priority: Ticket['priority']) =>
  call(place, 'helpdesk.ticketPrioritise', { ...seen(ticket), body: { priority } });

export const move = (place: Place, ticket: Ticket, state: Ticket['state']) =>
  call(place, 'helpdesk.ticketChangeState', { ...seen(ticket), body: { state } });
