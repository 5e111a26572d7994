import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, dataOf, pageProof } from '../api/api';
import { Problem } from '../api/problem';
import type { Me, Role } from './rights';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal, client }): Promise<Me | null> => {
    try {
      return dataOf(await ask<Me>('/api/me', { signal }));
    } catch (failure) {
      // Who was here a moment ago keeps the page, and with it what was typed.
      const known = client.getQueryData<Me | null>(['me']);
      if (failure instanceof Problem && failure.signedOut) return known ?? null;
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

const entrance = (to: string) => `/oauth2/authorization/spindle?to=${encodeURIComponent(to)}`;

/** Leads to the page of the way in, and from there back to this very screen. */
export function leave(): void {
  const here = window.location.pathname + window.location.search;
  window.location.replace(`/welcome?to=${encodeURIComponent(here)}`);
}

/** Signs in beside the page, which keeps what was typed. */
export function signInBeside(): void {
  window.open(entrance('/account'), '_blank');
}

/** The gateway takes a form's proof only masked, so that compressed pages give nothing away. */
function masked(proof: string): string {
  const bytes = new TextEncoder().encode(proof);
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

/** Leaves by a real form, since the way out leads over the sign-in provider. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const proof = document.createElement('input');
  proof.type = 'hidden';
  proof.name = '_csrf';
  proof.value = masked(pageProof());
  form.append(proof);
  document.body.append(form);
  form.submit();
}

export type { Me, Role };
