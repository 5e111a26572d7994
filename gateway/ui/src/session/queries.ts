import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, csrfToken, dataOf } from '../api/api';
import { Problem } from '../api/problem';
import type { Me, Role } from './rights';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal, client }): Promise<Me | null> => {
    try {
      return dataOf(await ask<Me>('/api/me', { signal }));
    } catch (failure) {
      // A page of a session that has just ended stays open, with its entries.
      const known = client.getQueryData<Me | null>(['me']);
      if (failure instanceof Problem && failure.isUnauthorised) return known ?? null;
      throw failure;
    }
  },
  staleTime: 60_000,
});

export const useMe = () => useQuery(meQuery);

export interface Session {
  id: string;
  began: string;
  lastUsed: string;
  ends: string;
  current: boolean;
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => ask<Session[]>('/api/sessions', { signal }).then(dataOf),
});

export const endSession = (id: string) => ask(`/api/sessions/${id}`, { method: 'DELETE' });

export const endOtherSessions = () => ask('/api/sessions', { method: 'DELETE' });

const signInPath = (to: string) => `/oauth2/authorization/spindle?to=${encodeURIComponent(to)}`;

/** Opens the landing page, which returns to this screen after the sign-in. */
export function redirectToWelcome(): void {
  const here = window.location.pathname + window.location.search;
  window.location.replace(`/welcome?to=${encodeURIComponent(here)}`);
}

/** Signs in in another window; entries of this page are kept. */
export function signInInNewWindow(): void {
  window.open(signInPath('/account'), '_blank');
}

/** The gateway accepts the CSRF token of a form only masked, so that compressed pages do not reveal it. */
function maskedToken(token: string): string {
  const bytes = new TextEncoder().encode(token);
  const mask = crypto.getRandomValues(new Uint8Array(bytes.length));
  const both = new Uint8Array(bytes.length * 2);
  both.set(mask);
  bytes.forEach((byte, index) => {
    both[bytes.length + index] = byte ^ (mask[index] ?? 0);
  });
  return btoa(String.fromCharCode(...both))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Signs out with a real form, because the response redirects to the sign-in provider. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const proof = document.createElement('input');
  proof.type = 'hidden';
  proof.name = '_csrf';
  proof.value = maskedToken(csrfToken());
  form.append(proof);
  document.body.append(form);
  form.submit();
}

export type { Me, Role };
