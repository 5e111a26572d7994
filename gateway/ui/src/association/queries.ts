import { queryOptions } from '@tanstack/react-query';
import { dataOf, inAssociation, inProgramme, type Place } from '../api/api';
import type { Brand } from '../design/brand';

export interface Block {
  day: string;
  from: string;
  to: string;
}

export interface Association {
  id: string;
  slug: string;
  programme: string;
  name: string;
  country: string;
  locale: string;
  timeZone?: string | null;
  languages: string[];
  supportCalendar?: { weekly: Block[]; holidays?: string | null; closedOn: string[] } | null;
  branding?: { name?: string | null; primary?: string | null; accent?: string | null } | null;
  /** Hash of the logo. */
  logo?: string | null;
  status: string;
  registeredAt: string;
}

/** As its members know it. */
export const shownName = (association: Association): string => association.branding?.name || association.name;

/** Where everybody can see its logo, if it has one. */
export const logoOf = (association: Association | undefined): string | undefined =>
  association?.logo ? `/a/${association.slug}/public/logo/${association.logo}.png` : undefined;

export const associationQuery = (place: Place) =>
  queryOptions({
    queryKey: ['association', place.association],
    queryFn: ({ signal }) => inAssociation<Association>(place, 'commitments', '/association', { signal }),
    staleTime: 300_000,
  });

export const brandingOf = (place: Place) => ({
  ...associationQuery(place),
  select: ({ data }: { data: Association }): Brand | null =>
    data.branding?.primary ? { first: data.branding.primary, second: data.branding.accent ?? '#c25b12' } : null,
});

export function configure(place: Place, etag: string | null, association: Association) {
  const { name, country, locale, timeZone, languages, supportCalendar, branding } = association;
  const body = { name, country, locale, timeZone, languages, supportCalendar, branding };
  return inAssociation<Association>(place, 'commitments', '/association', { method: 'PUT', etag, body });
}

const logo = '/association/logo';

export const putLogo = (place: Place, etag: string | null, body: File) =>
  inAssociation<Association>(place, 'commitments', logo, { method: 'PUT', etag, body });

export const takeLogoBack = (place: Place, etag: string | null, hash: string) =>
  inAssociation<Association>(place, 'commitments', `${logo}/${hash}`, { method: 'PUT', etag });

export const removeLogo = (place: Place, etag: string | null) =>
  inAssociation<Association>(place, 'commitments', logo, { method: 'DELETE', etag });

export const activate = (place: Place) =>
  inAssociation<Association>(place, 'commitments', '/association/activation', { method: 'POST' });

interface PageOf<T> {
  items: T[];
  next?: string | null;
}

export const registryQuery = (programme: string) =>
  queryOptions({
    queryKey: ['registry', programme],
    queryFn: ({ signal }) =>
      inProgramme<PageOf<Association>>(programme, 'commitments', '/associations?limit=200', { signal }).then(dataOf),
  });

export type Turn = 'activation' | 'suspension' | 'resumption' | 'closing';

export const turn = (programme: string, id: string, to: Turn) =>
  inProgramme<Association>(programme, 'commitments', `/associations/${id}/${to}`, { method: 'POST' });

export const inviteAdmin = (programme: string, id: string, email: string, language: string) =>
  inProgramme(programme, 'commitments', `/associations/${id}/invitations`, {
    method: 'POST',
    body: { invitations: [{ email, role: 'association-admin', language }] },
  });

export interface Registration {
  slug: string;
  name: string;
  country: string;
  locale: string;
  timeZone: string;
  languages: string[];
}

export const register = (programme: string, body: Registration) =>
  inProgramme<Association>(programme, 'commitments', '/associations', { method: 'POST', body });
