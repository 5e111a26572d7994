import { infiniteQueryOptions } from '@tanstack/react-query';
import { call, type Place } from '../api/api';
import type { Shape } from '../api/contract';

export type QuarantinedMail = Shape<'helpdesk', 'QuarantinedMail'>;

export const mailsQuery = (place: Place) =>
  infiniteQueryOptions({
    queryKey: ['mails', place.association],
    queryFn: ({ signal, pageParam }) =>
      call(place, 'helpdesk.quarantinedMailList', { query: { limit: 20, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const acceptMail = (place: Place, id: string, follow: boolean) =>
  call(place, 'helpdesk.quarantinedMailAccept', { at: { id }, body: { addToTicket: follow } });

export const discardMail = (place: Place, id: string, reason: string) =>
  call(place, 'helpdesk.quarantinedMailDiscard', { at: { id }, body: { reason } });

export const originalOf = (place: Place, id: string) =>
  `/a/${place.association}/api/helpdesk/quarantined-mails/${id}/original`;
