import { queryOptions } from '@tanstack/react-query';
import { call, type Place, send } from '../api/api';
import type { Shape } from '../api/contract';
import type { Brand } from '../design/brand';

export type Block = Shape<'commitments', 'SupportCalendarBlock'>;
export type Association = Shape<'commitments', 'AssociationResponse'>;

/** The name that members see. */
export const shownName = (association: Association): string => association.branding?.name || association.name;

/** The public address of its logo, if it has one. */
export const logoOf = (association: Association | undefined): string | undefined =>
  association?.logo ? `/a/${association.slug}/public/logo/${association.logo}.png` : undefined;

export const associationQuery = (place: Place) =>
  queryOptions({
    queryKey: ['association', place.association],
    queryFn: ({ signal }) => send(place, 'commitments.associationGet', { signal }),
    staleTime: 300_000,
  });

export const brandingOf = (place: Place) => ({
  ...associationQuery(place),
  select: ({ data }: { data: Association }): Brand | null =>
    data.branding?.primary ? { primary: data.branding.primary, accent: data.branding.accent ?? '#c25b12' } : null,
});

export function configure(place: Place, etag: string | null, association: Association) {
  const { name, country, locale, timeZone, languages, supportCalendar, branding } = association;
  const body = { name, country, locale, timeZone, languages, supportCalendar, branding };
  return send(place, 'commitments.associationUpdate', { etag, body });
}

export const putLogo = (place: Place, etag: string | null, body: File) =>
  send(place, 'commitments.logoUpload', { etag, body });

export const takeLogoBack = (place: Place, etag: string | null, hash: string) =>
  send(place, 'commitments.logoRestore', { at: { hash }, etag });

export const removeLogo = (place: Place, etag: string | null) => send(place, 'commitments.logoDelete', { etag });

export const activate = (place: Place) => send(place, 'commitments.associationActivate');

export const registryQuery = (programme: string) =>
  queryOptions({
    queryKey: ['registry', programme],
    queryFn: ({ signal }) =>
      call({ programme }, 'commitments.programmeAssociationList', { query: { limit: 200 }, signal }),
  });

const turns = {
  activation: 'commitments.programmeAssociationActivate',
  suspension: 'commitments.programmeAssociationSuspend',
  resumption: 'commitments.programmeAssociationResume',
  closing: 'commitments.programmeAssociationClose',
} as const;

export type Turn = keyof typeof turns;

export const turn = (programme: string, id: string, to: Turn) => send({ programme }, turns[to], { at: { id } });

export const inviteAdmin = (programme: string, id: string, email: string, language: string) =>
  send({ programme }, 'commitments.programmeInvitationCreate', {
    at: { id },
    body: { invitations: [{ email, role: 'association-admin', language }] },
  });

export type Registration = Shape<'commitments', 'ProgrammeAssociationRequest'>;

export const register = (programme: string, body: Registration) =>
  send({ programme }, 'commitments.programmeAssociationCreate', { body });
