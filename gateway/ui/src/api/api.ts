import { i18n } from '@lingui/core';
import { operations } from '../../target/api/operations';
import type { Address, Body, Given, OperationId, Query } from './contract';
import { NetworkError, Problem } from './problem';
import { session } from './session';

export interface Place {
  association: string;
  /** The enterprise that the caller acts for, when the person could act for several. */
  enterprise?: string | undefined;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  etag?: string | null;
  enterprise?: string | undefined;
  /** Whether a long operation runs as a job, so that the response only says that it has started. */
  beside?: boolean;
  signal?: AbortSignal;
  /** The fetch function, if not the platform's own. */
  carry?: typeof fetch;
}

/** The CSRF token, which proves to the gateway that one of its own pages sends the request. */
export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((part) => /^(__Host-)?[\w-]*(csrf|xsrf)/i.test(part));
  return cookie ? decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)) : '';
}

function headersOf(options: RequestOptions, method: string): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': i18n.locale });
  if (options.enterprise) headers.set('Spindle-Enterprise', options.enterprise);
  if (options.etag) headers.set('If-Match', options.etag);
  if (options.beside) headers.set('Prefer', 'respond-async');
  if (method !== 'GET') headers.set('X-XSRF-TOKEN', csrfToken());
  if (method === 'POST') headers.set('Idempotency-Key', crypto.randomUUID());
  return headers;
}

/** The response to a request of `preload.ts`, once and only while the page is new. */
function takePreloaded(path: string, options: RequestOptions): Promise<Response> | undefined {
  const key = `${options.enterprise ?? ''} ${path}`;
  const answer = (options.method ?? 'GET') === 'GET' ? window.preloaded?.get(key) : undefined;
  window.preloaded?.delete(key);
  return performance.now() < 20_000 ? answer : undefined;
}

export async function ask<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const method = options.method ?? 'GET';
  const headers = headersOf(options, method);
  let body: BodyInit | null = null;
  if (options.body instanceof FormData || options.body instanceof Blob) body = options.body;
  else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    body = JSON.stringify(options.body);
  }
  let response: Response;
  try {
    response = await (takePreloaded(path, options) ??
      (options.carry ?? fetch)(path, {
        method,
        headers,
        body,
        signal: options.signal ?? null,
        credentials: 'same-origin',
      }));
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new NetworkError(path);
  }
  const json = /json/.test(response.headers.get('Content-Type') ?? '');
  const answer: unknown = json ? await response.json() : null;
  if (response.status === 401) session.expire();
  else if (response.ok && path === '/api/me') session.restore();
  if (!response.ok) throw new Problem(response.status, (answer ?? {}) as ConstructorParameters<typeof Problem>[1]);
  return { data: answer as T, etag: response.headers.get('ETag') };
}

/** The scope of a steward's operations. */
export interface Programme {
  programme: string;
}

type Call<Id extends OperationId> = Omit<RequestOptions, 'method' | 'body' | 'enterprise'> & {
  at?: Address<Id>;
  query?: Query<Id>;
  body?: Body<Id> | FormData | Blob;
};

/** The address of an operation. */
export function addressOf<Id extends OperationId>(place: Place | Programme, id: Id, call: Call<Id> = {}): string {
  const words: Record<string, unknown> = { ...place, ...call.at };
  const path = operations[id]
    .slice(operations[id].indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(words[name])));
  const query = new URLSearchParams(
    Object.entries(call.query ?? {}).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).filter((one) => one != null).map((one) => [name, String(one)]),
    ),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Calls an operation of the published API; in an association for the enterprise of the place. */
export function send<Id extends OperationId>(
  place: Place | Programme,
  id: Id,
  call: Call<Id> = {},
): Promise<Answer<Given<Id>>> {
  const { at: _at, query: _query, ...options } = call;
  const method = operations[id].slice(0, operations[id].indexOf(' ')) as NonNullable<RequestOptions['method']>;
  return ask(addressOf(place, id, call), {
    ...options,
    method,
    enterprise: 'association' in place ? place.enterprise : undefined,
  });
}

/** The response type of an operation. */
export const call = <Id extends OperationId>(place: Place | Programme, id: Id, options: Call<Id> = {}) =>
  send(place, id, options).then(dataOf);

export const dataOf = <T>(answer: Answer<T>): T => answer.data;
